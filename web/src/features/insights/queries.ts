import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { answer, api, body } from '@/lib/api/client';
import type { InsightState } from '@/lib/api/insights';
import type { Answer } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import type { Decision } from './asked';

export type Detail = Answer<'/api/v1/insights/{id}'>;
export type Source = Detail['sources'][number];

const PAGE = 50;
const PRECONDITION_FAILED = 412;

export function columnQuery(state: InsightState, department: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['insights', 'column', state, department ?? null],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/insights', {
          params: { query: { state, department, limit: PAGE, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function insightQuery(id: string) {
  return queryOptions({
    queryKey: ['insights', 'one', id],
    queryFn: async () => {
      const { data, response } = await answer(api.GET('/api/v1/insights/{id}', { params: { path: { id } } }));
      return { detail: data, etag: response.headers.get('ETag') };
    },
  });
}

const lookAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: ['insights'] });

/** Whether another has changed the insight since it was read. */
export const isStale = (error: unknown) => problemOf(error).status === PRECONDITION_FAILED;

/** Keeps a decision on what was read: one that another took meanwhile is shown first. */
export function useDecide(id: string, etag: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ decision, reason }: { decision: Decision; reason: string }) =>
      body(
        api.PUT('/api/v1/insights/{id}/decision', {
          params: { path: { id }, header: etag ? { 'If-Match': etag } : {} },
          body: { decision, reason: reason.trim() === '' ? null : reason.trim() },
        }),
      ),
    onSuccess: () => lookAgain(client),
    onError: (error) => (isStale(error) ? lookAgain(client) : undefined),
  });
}

/** Answers all who were not told yet. */
export function useTelling(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: string) =>
      body(api.POST('/api/v1/insights/{id}/tellings', { params: { path: { id } }, body: { body: words } })),
    onSettled: () => lookAgain(client),
  });
}
