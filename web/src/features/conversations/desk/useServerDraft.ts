import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { api, body, done } from '@/lib/api/client';
import { writeInTurn } from '@/features/conversations/draftWrites';
import { draftTime, type Draft, type Mode } from '@/features/conversations/draft';

const QUIET_MILLIS = 1_500;
/** What the server has if it has no draft, and if nobody knows what it has: neither looks like any words. */
const NOTHING = '';
const UNKNOWN = '?';

/** The same words are another draft as a note. */
function stateOf(mode: Mode, words: string): string {
  return words === '' ? NOTHING : `${mode}\n${words}`;
}

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
 *
 * @param paused while the words are being sent: the server forgets their draft by itself then
 */
export function useServerDraft(
  id: string,
  place: string,
  draft: Draft,
  paused: boolean,
  onNewer: (draft: Draft) => void,
): void {
  const known = useRef<string | undefined>(undefined);
  const { data: there } = useQuery(draftQuery(id));

  const compare = useEffectEvent(() => {
    if (there === undefined) {
      return;
    }
    known.current = there === null ? NOTHING : stateOf(there.kind === 'note' ? 'note' : 'reply', there.body);
    const newer = there !== null && new Date(there.updatedAt).getTime() > draftTime(place);
    if (newer && known.current !== stateOf(draft.mode, draft.body) && there.body !== '') {
      onNewer({ mode: there.kind === 'note' ? 'note' : 'reply', body: there.body });
    }
  });
  useEffect(() => compare(), [there]);

  const { mode, body: words } = draft;
  useEffect(() => {
    const state = stateOf(mode, words);
    if (known.current === undefined) {
      return undefined;
    }
    if (paused) {
      known.current = NOTHING;
      return undefined;
    }
    if (known.current === state) {
      return undefined;
    }
    const timer = setTimeout(() => {
      known.current = state;
      const params = { path: { id } };
      // What is not kept there is kept here; the next key stroke tries again.
      void writeInTurn(id, async () => {
        await done(
          words === ''
            ? api.DELETE('/api/v1/conversations/{id}/draft', { params })
            : api.PUT('/api/v1/conversations/{id}/draft', { params, body: { kind: mode, body: words } }),
        );
      }).catch(() => {
        known.current = UNKNOWN;
      });
    }, QUIET_MILLIS);
    return () => clearTimeout(timer);
  }, [id, mode, words, there, paused]);
}
