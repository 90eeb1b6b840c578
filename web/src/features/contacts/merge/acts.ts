import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, body, done } from '@/lib/api/client';
import type { Answer, Contact } from '@/lib/api/model';
import { changeOf, type Choice } from './choice';

export type Suggestion = Answer<'/api/v1/suggestions'>['items'][number];

/** The likeliest first. */
export const suggestionsQuery = infiniteQueryOptions({
  queryKey: ['suggestions'],
  queryFn: ({ pageParam: cursor }) =>
    body(api.GET('/api/v1/suggestions', { params: { query: { limit: 20, cursor } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
});

export function suggestionsOfQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'suggestions'],
    queryFn: async () =>
      (await body(api.GET('/api/v1/contacts/{id}/suggestions', { params: { path: { id } } }))).items,
  });
}

export function pairQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ['contacts', 'pair', ...ids],
    queryFn: async () => {
      const { items } = await body(api.GET('/api/v1/contacts', { params: { query: { ids: ids.join() } } }));
      return ids.flatMap((id) => items.find((contact) => contact.id === id) ?? []);
    },
  });
}

export interface Joining {
  kept: Contact;
  absorbed: Contact;
  choice: Choice;
}

/** Whether the chosen values are shown too; where they are not the two are joined all the same. */
async function join({ kept, absorbed, choice }: Joining): Promise<boolean> {
  const path = { id: kept.id };
  // The same two in the same states are the same wish, however often it is sent.
  const key = `merge-${kept.id}-${kept.version}-${absorbed.id}-${absorbed.version}`.slice(0, 120);
  const params = { path, header: { 'If-Match': `"${kept.version}"`, 'Idempotency-Key': key } };
  await done(
    api.POST('/api/v1/contacts/{id}/merges', {
      params,
      body: { absorb: absorbed.id, absorbVersion: absorbed.version },
    }),
  );
  return choose({ kept, absorbed, choice }).then(
    () => true,
    () => false,
  );
}

async function choose({ kept, absorbed, choice }: Joining): Promise<void> {
  const path = { id: kept.id };
  const { data, response } = await answer(api.GET('/api/v1/contacts/{id}', { params: { path } }));
  const change = changeOf(data, kept, absorbed, choice);
  if (Object.keys(change).length > 0) {
    const etag = response.headers.get('ETag');
    const header = etag ? { 'If-Match': etag } : {};
    await done(api.PATCH('/api/v1/contacts/{id}', { params: { path, header }, body: change }));
  }
}

function useAfter() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [['suggestions'], ['contact'], ['contacts']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

/** Joins two contacts, and then writes down the values that were chosen where the server would show others. */
export function useJoin() {
  return useMutation({ mutationFn: join, onSettled: useAfter() });
}

/** Says that two contacts are two people: they are not suggested again. */
export function useRefuse() {
  return useMutation({
    mutationFn: (id: string) =>
      done(api.POST('/api/v1/suggestions/{id}/refusal', { params: { path: { id } } })),
    onSettled: useAfter(),
  });
}
