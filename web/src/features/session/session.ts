import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '@/lib/api/model';
import { reportSessionStart } from '@/lib/api/sessionEnd';
import { closeSession, currentSession, openSession } from './webSession';

/** Who is signed in; null if nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: currentSession,
  staleTime: Infinity,
});

export function samePlace(one: Session, other: Session): boolean {
  return one.member.id === other.member.id && one.workspace.id === other.workspace.id;
}

export function useSignIn(onDone: (session: Session) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: openSession,
    onSuccess: async (session) => {
      reportSessionStart();
      const before = client.getQueryData(sessionQuery.queryKey);
      if (before && !samePlace(before, session)) {
        client.clear();
      }
      client.setQueryData(sessionQuery.queryKey, session);
      onDone(session);
      await client.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0],
      });
    },
  });
}

export function useSignOut(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: closeSession,
    onSuccess: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
      onDone();
    },
  });
}

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}
