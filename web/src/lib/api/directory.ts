import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';

const MINUTE_MILLIS = 60_000;

/** The accounts and sites that are connected: few, and they change seldom. */
export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: async () => (await body(api.GET('/api/v1/connections'))).items,
  staleTime: MINUTE_MILLIS,
});

export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: async () => (await body(api.GET('/api/v1/agents'))).items,
  staleTime: MINUTE_MILLIS,
});

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await body(api.GET('/api/v1/teams'))).items,
  staleTime: MINUTE_MILLIS,
});

export const reasonsQuery = queryOptions({
  queryKey: ['reasons'],
  queryFn: async () => (await body(api.GET('/api/v1/reasons'))).items,
  staleTime: MINUTE_MILLIS,
});

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: async () => (await body(api.GET('/api/v1/tags'))).items,
  staleTime: MINUTE_MILLIS,
});
