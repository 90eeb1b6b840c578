import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, body, done } from '@/lib/api/client';
import type { Contact } from '@/lib/api/model';

interface Versioned {
  contact: Contact;
  /** Goes into If-Match, so that nobody undoes what they have not seen. */
  etag: string | null;
}

async function one(id: string): Promise<Versioned> {
  const { data, response } = await answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } }));
  return { contact: data, etag: response.headers.get('ETag') };
}

export function contactQuery(id: string) {
  return queryOptions({ queryKey: ['contact', id], queryFn: () => one(id) });
}

export function contactSearchQuery(words: string) {
  return queryOptions({
    queryKey: ['contacts', 'search', words],
    queryFn: async () =>
      (await body(api.GET('/api/v1/contacts', { params: { query: { query: words, limit: 8 } } }))).items,
    enabled: words !== '',
    placeholderData: (before) => before,
  });
}

/** Renames a contact as it was seen: shown at once, taken back if the server refuses. */
export function useRename(id: string) {
  const client = useQueryClient();
  const { queryKey } = contactQuery(id);
  return useMutation({
    mutationFn: ({ name, version }: { name: string; version: number }) => {
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      return done(api.PATCH('/api/v1/contacts/{id}', { params, body: { name } }));
    },
    onMutate: async ({ name }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before) {
        client.setQueryData(queryKey, { ...before, contact: { ...before.contact, name } });
      }
      return { before };
    },
    onError: (_, __, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey }),
        client.invalidateQueries({ queryKey: ['contacts'] }),
      ]),
  });
}
