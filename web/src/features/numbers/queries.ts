import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { poll } from '@/lib/api/queries';
import { addDays, type Period } from './period';

export interface Question extends Period {
  zone: string;
  clock: 'calendar' | 'business';
  channel: string[];
  connection: string[];
  agent: string[];
}

export function summaryQuery({ to, ...question }: Question) {
  // The page names the last day; the service the first one after it.
  const query = { ...question, to: addDays(to, 1) };
  return queryOptions({
    queryKey: ['summary', query],
    queryFn: () => body(api.GET('/api/v1/kpis/summary', { params: { query } })),
    refetchInterval: poll,
    placeholderData: keepPreviousData,
  });
}

/** What each number means, by its id; it changes with the server only. */
export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: async () => (await body(api.GET('/api/v1/kpis/definitions'))).items,
  staleTime: Infinity,
  select: (items) => new Map(items.map((definition) => [definition.id, definition])),
});
