import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';
import { poll } from '@/lib/api/queries';

export type Schedule = Answer<'/api/v1/report-schedules'>['items'][number];

export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: async () => (await body(api.GET('/api/v1/alerts'))).items,
  refetchInterval: poll,
});

export function eventsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['alerts', id, 'events'],
    queryFn: ({ pageParam: cursor }) =>
      body(api.GET('/api/v1/alerts/{id}/events', { params: { path: { id }, query: { cursor, limit: 10 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export const scheduledQuery = queryOptions({
  queryKey: ['report-schedules'],
  queryFn: async () => (await body(api.GET('/api/v1/report-schedules'))).items,
});

export type Sending = Answer<'/api/v1/report-schedules/{id}/sendings'>['items'][number];

/** How often mails on their way are asked for, in milliseconds. */
const ON_THEIR_WAY = 3_000;

export function sendingsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['report-schedules', id, 'sendings'],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/v1/report-schedules/{id}/sendings', {
          params: { path: { id }, query: { cursor, limit: 10 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some(({ mails }) => mails.some((mail) => mail.state === 'waiting'))
        ? ON_THEIR_WAY
        : false,
  });
}
