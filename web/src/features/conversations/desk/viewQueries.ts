import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { pollUnlessLive } from '@/lib/live/state';

const MINUTE_MILLIS = 60_000;

export const viewsQuery = queryOptions({
  queryKey: ['views', 'all'],
  queryFn: async () => (await body(api.GET('/api/v1/views'))).items,
  staleTime: MINUTE_MILLIS,
});

export const viewCountsQuery = queryOptions({
  queryKey: ['views', 'counts'],
  queryFn: async () => (await body(api.GET('/api/v1/views/counts'))).items,
  refetchInterval: pollUnlessLive,
});
