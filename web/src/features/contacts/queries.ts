import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import type { Contact } from '@/lib/api/model';

export function contactQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id],
    queryFn: () => body(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })),
  });
}

export function contactSearchQuery(words: string) {
  return queryOptions({
    queryKey: ['contacts', words],
    queryFn: async () =>
      (await body(api.GET('/api/v1/contacts', { params: { query: { query: words, limit: 8 } } }))).items,
    enabled: words !== '',
    placeholderData: (before) => before,
  });
}

/** Renames a contact: shown at once, taken back if the server refuses. */
export function useRename(id: string) {
  const client = useQueryClient();
  const { queryKey } = contactQuery(id);
  return useMutation({
    mutationFn: (name: string) =>
      body(api.PATCH('/api/v1/contacts/{id}', { params: { path: { id } }, body: { name } })),
    onMutate: async (name) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Contact>(queryKey);
      client.setQueryData<Contact>(queryKey, (contact) => contact && { ...contact, name });
      return { before };
    },
    onError: (_, __, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey }),
        client.invalidateQueries({ queryKey: ['conversations'] }),
        client.invalidateQueries({ queryKey: ['conversation'] }),
      ]),
  });
}
