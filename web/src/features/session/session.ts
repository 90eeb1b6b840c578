import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, done } from '@/lib/api/client';
import type { Session } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { reportSessionStart } from '@/lib/api/sessionEnd';

export interface Credentials {
  email: string;
  password: string;
}

async function current(): Promise<Session | null> {
  try {
    return await body(api.GET('/web/session'));
  } catch (error) {
    if (problemOf(error).status === 401) {
      return null;
    }
    throw error;
  }
}

/** Who is signed in; null if nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: current,
  staleTime: Infinity,
});

export function useSignIn(onDone: (session: Session) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => body(api.POST('/web/session', { body: credentials })),
    onSuccess: async (session) => {
      reportSessionStart();
      const before = client.getQueryData(sessionQuery.queryKey);
      if (before && before.member.id !== session.member.id) {
        client.clear();
      }
      client.setQueryData(sessionQuery.queryKey, session);
      await client.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0],
      });
      onDone(session);
    },
  });
}

export function useSignOut(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => done(api.DELETE('/web/session')),
    onSettled: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
      onDone();
    },
  });
}

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}
