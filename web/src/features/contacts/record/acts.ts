import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, done } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';
import type { paths } from '@/lib/api/schema';

type Patch = NonNullable<
  paths['/api/v1/contacts/{id}']['patch']['requestBody']
>['content']['application/merge-patch+json'];
export type NewConsent =
  paths['/api/v1/contacts/{id}/consents']['post']['requestBody']['content']['application/json'];
export type TimelineEntry = Answer<'/api/v1/contacts/{id}/timeline'>['items'][number];
export type TimelineKind = TimelineEntry['kind'];
export type Order = Answer<'/api/v1/contacts/{id}/orders'>['items'][number];
export type Merge = Answer<'/api/v1/contacts/{id}/merges'>['items'][number];

const PAGE = 50;

/** What is asked again after a change of a contact. */
function useLookAgain(id: string) {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['contact', id] }),
      client.invalidateQueries({ queryKey: ['contacts'] }),
    ]);
}

/** Changes a contact as it was seen: where another was faster the newest is fetched, and nothing is overwritten. */
export function useChange(id: string) {
  return useMutation({
    mutationFn: ({ patch, version }: { patch: Patch; version: number }) => {
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      return done(api.PATCH('/api/v1/contacts/{id}', { params, body: patch }));
    },
    onSettled: useLookAgain(id),
  });
}

export function timelineQuery(id: string, kind: TimelineKind | undefined) {
  return infiniteQueryOptions({
    queryKey: ['contact', id, 'timeline', kind],
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: PAGE, cursor, kind: kind && [kind] };
      return body(api.GET('/api/v1/contacts/{id}/timeline', { params: { path: { id }, query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function ordersQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['contact', id, 'orders'],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/v1/contacts/{id}/orders', {
          params: { path: { id }, query: { limit: PAGE, cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function notesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['contact', id, 'notes'],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/v1/contacts/{id}/notes', {
          params: { path: { id }, query: { limit: PAGE, cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** The key of an attempt: the same words sent twice after a broken answer are taken once. */
export function useAddNote(id: string) {
  return useMutation({
    mutationFn: ({ words, key }: { words: string; key: string }) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      return done(api.POST('/api/v1/contacts/{id}/notes', { params, body: { body: words } }));
    },
    onSettled: useLookAgain(id),
  });
}

export function useRemoveNote(id: string) {
  return useMutation({
    mutationFn: (noteId: string) =>
      done(api.DELETE('/api/v1/contacts/{id}/notes/{noteId}', { params: { path: { id, noteId } } })),
    onSettled: useLookAgain(id),
  });
}

export function consentsQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'consents'],
    queryFn: () => body(api.GET('/api/v1/contacts/{id}/consents', { params: { path: { id } } })),
  });
}

export function permissionsQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'permissions'],
    queryFn: async () =>
      (await body(api.GET('/api/v1/contacts/{id}/permissions', { params: { path: { id } } }))).items,
  });
}

export function useRecordConsent(id: string) {
  return useMutation({
    mutationFn: ({ consent, key }: { consent: NewConsent; key: string }) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      return done(api.POST('/api/v1/contacts/{id}/consents', { params, body: consent }));
    },
    onSettled: useLookAgain(id),
  });
}

export function mergesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['contact', id, 'merges'],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/v1/contacts/{id}/merges', {
          params: { path: { id }, query: { limit: PAGE, cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useUndoMerge(id: string) {
  return useMutation({
    mutationFn: (merge: string) =>
      done(api.DELETE('/api/v1/merges/{id}', { params: { path: { id: merge } } })),
    onSettled: useLookAgain(id),
  });
}
