import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, body, done } from '@/lib/api/client';
import { problemOf } from '@/lib/api/problem';
import type { Answer } from '@/lib/api/model';

export type Erasure = Answer<'/api/v1/contacts/{id}/erasures/{erasureId}'>;

const NOT_FOUND = 404;
const LOOK_AGAIN_MILLIS = 2_000;

/** Why a contact is on hold; null if it is not, which the server answers as something that is not there. */
export function holdQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'hold'],
    queryFn: async () => {
      try {
        return await body(api.GET('/api/v1/contacts/{id}/hold', { params: { path: { id } } }));
      } catch (error) {
        if (problemOf(error).status === NOT_FOUND) {
          return null;
        }
        throw error;
      }
    },
  });
}

/** Puts on hold for a reason, or with null takes the hold away. */
export function useHold(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string | null) => {
      const params = { path: { id } };
      if (reason === null) {
        await done(api.DELETE('/api/v1/contacts/{id}/hold', { params }));
        return null;
      }
      return body(api.PUT('/api/v1/contacts/{id}/hold', { params, body: { reason } }));
    },
    onSuccess: (hold) => client.setQueryData(holdQuery(id).queryKey, hold),
    onError: () => client.invalidateQueries({ queryKey: holdQuery(id).queryKey }),
  });
}

export function accessesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['contact', id, 'accesses'],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/v1/contacts/{id}/accesses', {
          params: { path: { id }, query: { limit: 20, cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useErasurePreview(id: string) {
  return useMutation({
    mutationFn: () => body(api.POST('/api/v1/contacts/{id}/erasure-previews', { params: { path: { id } } })),
  });
}

export function useErase(id: string) {
  return useMutation({
    mutationFn: async (confirmation: string) =>
      (
        await answer(
          api.POST('/api/v1/contacts/{id}/erasures', { params: { path: { id } }, body: { confirmation } }),
        )
      ).data,
  });
}

/** How far an erasure is, until it is done. */
export function erasureQuery(id: string, erasureId: string) {
  return queryOptions({
    queryKey: ['erasure', id, erasureId],
    queryFn: () =>
      body(api.GET('/api/v1/contacts/{id}/erasures/{erasureId}', { params: { path: { id, erasureId } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : LOOK_AGAIN_MILLIS),
  });
}
