import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';

const PAGE = 10;

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async () => (await body(api.GET('/api/v1/rules'))).items,
});

export function runsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['rules', id, 'runs'],
    queryFn: ({ pageParam: cursor }) =>
      body(api.GET('/api/v1/rules/{id}/runs', { params: { path: { id }, query: { cursor, limit: PAGE } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
