import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, body, done } from '@/lib/api/client';
import { useLiveState } from '@/lib/live/state';

/** Said again before the server forgets it, which it does after 30 seconds. */
const AGAIN_MILLIS = 20_000;
const KEPT_MILLIS = 30_000;

export function attendanceQuery(id: string) {
  return {
    queryKey: ['attendance', id],
    queryFn: async () =>
      (await body(api.GET('/api/v1/conversations/{id}/attendance', { params: { path: { id } } }))).items,
  };
}

/** Who else is in a conversation. */
export function useOthers(id: string) {
  const live = useLiveState() === 'live';
  return (
    useQuery({ ...attendanceQuery(id), refetchInterval: live ? AGAIN_MILLIS : AGAIN_MILLIS / 2 }).data ?? []
  );
}

/** Tells the others that the reader is here, and whether they write; until they leave. */
export function useAttendance(id: string, doing: 'viewing' | 'writing'): void {
  const client = useQueryClient();
  const saidAt = useRef(0);
  useEffect(() => {
    async function say() {
      if (document.hidden) {
        return;
      }
      const params = { path: { id } };
      const { items } = await body(
        api.PUT('/api/v1/conversations/{id}/attendance', { params, body: { doing } }),
      );
      saidAt.current = Date.now();
      client.setQueryData(attendanceQuery(id).queryKey, items);
    }
    // Nothing depends on it: it is said again soon.
    const sayIt = () => void say().catch(() => undefined);
    sayIt();
    const timer = setInterval(sayIt, AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [client, id, doing]);

  useEffect(
    () => () => {
      // The server knows nothing of whoever was not here lately.
      if (Date.now() - saidAt.current > KEPT_MILLIS) {
        return;
      }
      saidAt.current = 0;
      const params = { path: { id } };
      void done(api.DELETE('/api/v1/conversations/{id}/attendance', { params })).catch(() => undefined);
    },
    [id],
  );
}
