import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Conversation } from '@/lib/api/model';
import { threadQuery } from './queries';

/** Pages that are loaded without being asked for: the newest message is what one comes for. */
const PAGES_AT_ONCE = 5;

/** Everything said in a conversation; looked at again when the conversation has a new version. */
export function useThread({ id, version }: Pick<Conversation, 'id' | 'version'>) {
  const client = useQueryClient();
  const thread = useInfiniteQuery(threadQuery(id));
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = thread;
  const pages = data?.pages.length ?? 0;

  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && pages > 0 && pages < PAGES_AT_ONCE) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetching, isError, pages, fetchNextPage]);

  useEffect(() => {
    void client.invalidateQueries({ queryKey: threadQuery(id).queryKey });
  }, [client, id, version]);

  return { thread, messages: data?.pages.flatMap((page) => page.items) ?? [] };
}
