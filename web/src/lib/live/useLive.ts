import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSessionHasEnded } from '@/lib/api/sessionEnd';

/**
 * Keeps everything on the page as it is on the server, for as long as the session stands.
 *
 * @param place the member and the workspace; undefined while nobody is signed in
 */
export function useLive(place: string | undefined): void {
  const client = useQueryClient();
  const ended = useSessionHasEnded();
  useEffect(() => {
    if (place === undefined || ended) {
      return undefined;
    }
    let gone = false;
    let end: (() => void) | undefined;
    // No page needs it to stand; without it, pages look for news now and then.
    void import('./follow').then(
      ({ follow }) => {
        if (!gone) {
          end = follow(client, place);
        }
      },
      () => undefined,
    );
    return () => {
      gone = true;
      end?.();
    };
  }, [client, place, ended]);
}
