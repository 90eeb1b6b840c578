import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { api, done } from '@/lib/api/client';
import type { Conversation } from '@/lib/api/model';
import { conversationQuery, patchLists, type Versioned } from './queries';

/** What is opened is read, and so is what comes while it is looked at; what the reader marks as unread stays so. */
export function useMarkRead({ id, unread, interactions }: Conversation): void {
  const client = useQueryClient();
  const read = useEffectEvent(async () => {
    if (!unread) {
      return;
    }
    await done(api.PUT('/api/v1/conversations/{id}/read', { params: { path: { id } } }));
    patchLists(client, id, { unread: false });
    client.setQueryData<Versioned>(conversationQuery(id).queryKey, (shown) =>
      shown ? { ...shown, conversation: { ...shown.conversation, unread: false } } : shown,
    );
    await client.invalidateQueries({ queryKey: ['views', 'counts'] });
  });
  useEffect(() => {
    // Once for what there is: to come back to the page is not to read again what was marked as unread.
    let looked = false;
    const readIt = () => {
      if (looked || document.hidden) {
        return;
      }
      looked = true;
      read().catch(() => {
        looked = false;
      });
    };
    readIt();
    document.addEventListener('visibilitychange', readIt);
    return () => document.removeEventListener('visibilitychange', readIt);
  }, [id, interactions]);
}
