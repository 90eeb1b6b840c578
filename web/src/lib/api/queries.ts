import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';
import { sessionHasEnded } from './sessionEnd';

/** How often lists and the open thread look for news. */
const POLL_MILLIS = 5_000;
const RETRIES = 2;

/** For `refetchInterval`: no polling on behalf of nobody. */
export function poll(): number | false {
  return sessionHasEnded() ? false : POLL_MILLIS;
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: POLL_MILLIS,
      // Only what may pass by itself is asked again; a refusal stays one.
      retry: (failures, error) => failures < RETRIES && problemOf(error).passing,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
