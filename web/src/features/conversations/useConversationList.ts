import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { Conversation, ConversationPage } from '@/lib/api/model';
import { useContactNames } from '@/lib/api/contactNames';
import { listQuery, liveQuery, renewList, type ListFilter } from './queries';
import { reconcile } from './reconcile';

/**
 * The conversations of a filter, renewed in place.
 *
 * @param calm whether nobody would notice a move: then news is laid out at once
 */
export function useConversationList(filter: ListFilter, calm: () => boolean) {
  const client = useQueryClient();
  const list = useInfiniteQuery(listQuery(filter));
  const { data: live } = useQuery({ ...liveQuery(filter), enabled: list.isSuccess });

  const layout = useMemo(() => {
    const shown = list.data?.pages.flatMap((page) => page.items) ?? [];
    return reconcile({ shown, whole: !list.hasNextPage, live: live?.items ?? shown });
  }, [list.data, list.hasNextPage, live]);

  function renew() {
    if (live) {
      renewList(client, filter, live);
    }
  }

  const renewIfCalm = useEffectEvent(() => {
    if ((layout.arrived > 0 || layout.changed) && calm()) {
      renew();
    }
  });
  useEffect(() => renewIfCalm(), [live]);

  const names = useContactNames(namedPages(list.data?.pages ?? [], live?.items ?? []));
  return { list, layout, renew, names };
}

/** The contacts of each page, and of what has come since. */
function namedPages(pages: readonly ConversationPage[], live: readonly Conversation[]): string[][] {
  const idsOf = (items: readonly Conversation[]) => items.flatMap(({ customer }) => customer.contactId ?? []);
  const laidOut = pages.map(({ items }) => idsOf(items));
  const known = new Set(laidOut.flat());
  return [...laidOut, idsOf(live).filter((id) => !known.has(id))];
}
