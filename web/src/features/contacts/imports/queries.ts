import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';

export type Import = Answer<'/api/v1/imports/{id}'>;
export type ImportColumn = Import['mapping']['columns'][number];
export type ImportField = ImportColumn['field'];
export type Run = Answer<'/api/v1/imports/{id}/runs'>['items'][number];

const PAGE = 20;
/** How often a run that is under way is asked for, in milliseconds. */
const UNDER_WAY = 1_000;

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'all'],
  queryFn: ({ pageParam: cursor }) =>
    body(api.GET('/api/v1/imports', { params: { query: { cursor, limit: PAGE } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
});

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: () => body(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });
}

export const savedMappingsQuery = queryOptions({
  queryKey: ['import-mappings'],
  queryFn: async () => (await body(api.GET('/api/v1/import-mappings'))).items,
});

export function isUnderWay({ state }: Run): boolean {
  return state === 'waiting' || state === 'running';
}

export function runsQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id, 'runs'],
    queryFn: async () =>
      (await body(api.GET('/api/v1/imports/{id}/runs', { params: { path: { id } } }))).items,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? UNDER_WAY : false),
  });
}
