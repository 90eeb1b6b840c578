import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';

/** What each number means, by its id; it changes with the server only. */
export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: async () => (await body(api.GET('/api/v1/kpis/definitions'))).items,
  staleTime: Infinity,
  select: (items) => new Map(items.map((definition) => [definition.id, definition])),
});
