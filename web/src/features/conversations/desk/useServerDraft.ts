import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { api, body, done } from '@/lib/api/client';
import { draftTime, type Draft } from '@/features/conversations/draft';

const QUIET_MILLIS = 1_500;

function draftQuery(id: string) {
  return {
    queryKey: ['draft', id],
    // Of all drafts: to ask for one that does not exist is an error, here it is the rule.
    queryFn: async () => {
      const { items } = await body(api.GET('/api/v1/drafts'));
      return items.find(({ conversationId }) => conversationId === id) ?? null;
    },
    gcTime: 0,
    staleTime: Infinity,
  };
}

/**
 * Keeps the draft on the server too, a moment after the last key stroke, so that it is there on another device. What is
 * on this device counts, unless the server has something newer.
 */
export function useServerDraft(
  id: string,
  place: string,
  draft: Draft,
  onNewer: (draft: Draft) => void,
): void {
  const known = useRef<string | undefined>(undefined);
  const { data: there } = useQuery(draftQuery(id));

  const compare = useEffectEvent(() => {
    if (there === undefined) {
      return;
    }
    known.current = there === null ? '' : there.body;
    const newer = there !== null && new Date(there.updatedAt).getTime() > draftTime(place);
    if (newer && there.body !== draft.body && there.body !== '') {
      onNewer({ mode: there.kind === 'note' ? 'note' : 'reply', body: there.body });
    }
  });
  useEffect(() => compare(), [there]);

  const { mode, body: words } = draft;
  useEffect(() => {
    if (known.current === undefined || known.current === words) {
      return undefined;
    }
    const timer = setTimeout(() => {
      known.current = words;
      const params = { path: { id } };
      // What is not kept there is kept here; the next key stroke tries again.
      void done(
        words === ''
          ? api.DELETE('/api/v1/conversations/{id}/draft', { params })
          : api.PUT('/api/v1/conversations/{id}/draft', { params, body: { kind: mode, body: words } }),
      ).catch(() => {
        known.current = '';
      });
    }, QUIET_MILLIS);
    return () => clearTimeout(timer);
  }, [id, mode, words, there]);
}
