import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { answer, api, body } from '@/lib/api/client';
import type { Conversation, ConversationPage, InteractionPage } from '@/lib/api/model';
import { pollUnlessLive } from '@/lib/live/state';

export interface ListFilter {
  /** Left open by a view, which has its own. */
  status?: 'open' | 'resolved' | 'all';
  sort?: 'waiting' | 'activity' | 'deadline';
  view?: string;
  channel?: string;
  connection?: string;
  contact?: string;
}

/** A page is also what is looked at again and again for news. */
const PAGE = 100;

function page(filter: ListFilter, cursor: string | undefined, limit = PAGE): Promise<ConversationPage> {
  const { status, sort, view, channel, connection, contact } = filter;
  const query = {
    view,
    status: status === undefined ? undefined : [status],
    sort,
    channel: channel === undefined ? undefined : [channel],
    connection: connection === undefined ? undefined : [connection],
    contact,
    limit,
    cursor,
  };
  return body(api.GET('/api/v1/conversations', { params: { query } }));
}

/** The list as it is laid out: its order stays until it is renewed on purpose. */
export function listQuery(filter: ListFilter) {
  return infiniteQueryOptions({
    queryKey: ['conversations', 'list', filter],
    queryFn: ({ pageParam }) => page(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** The first page as it is now. */
export function liveQuery(filter: ListFilter) {
  return queryOptions({
    queryKey: ['conversations', 'live', filter],
    queryFn: () => page(filter, undefined),
    refetchInterval: pollUnlessLive,
    gcTime: 0,
  });
}

/** The newest conversations of one contact, for a glance. */
export function ofContactQuery(contact: string, limit: number) {
  return queryOptions({
    queryKey: ['conversations', 'contact', contact, limit],
    queryFn: () => page({ status: 'all', sort: 'activity', contact }, undefined, limit),
  });
}

/** Whether anything was ever said in this workspace: once it is true it stays so, and is asked no more. */
export const anyQuery = queryOptions({
  queryKey: ['conversations', 'any'],
  queryFn: async () => (await page({ status: 'all', sort: 'activity' }, undefined, 1)).items.length > 0,
  enabled: (query) => query.state.data !== true,
  refetchInterval: pollUnlessLive,
});

export interface Versioned {
  conversation: Conversation;
  /** Goes into If-Match, so that nobody undoes what they have not seen. */
  etag: string | null;
}

async function one(id: string): Promise<Versioned> {
  const { data, response } = await answer(
    api.GET('/api/v1/conversations/{id}', { params: { path: { id } } }),
  );
  return { conversation: data, etag: response.headers.get('ETag') };
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ['conversation', id],
    queryFn: () => one(id),
    refetchInterval: pollUnlessLive,
  });
}

/** What was said, oldest first. */
export function threadQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['thread', id],
    queryFn: ({ pageParam }): Promise<InteractionPage> =>
      body(
        api.GET('/api/v1/conversations/{id}/interactions', {
          params: { path: { id }, query: { limit: PAGE, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** Who changed what, in the order of time. */
export function changesQuery(id: string) {
  return queryOptions({
    queryKey: ['thread', id, 'changes'],
    queryFn: async () =>
      (
        await body(
          api.GET('/api/v1/conversations/{id}/changes', { params: { path: { id }, query: { limit: PAGE } } }),
        )
      ).items,
  });
}

/** Lays the first page as it is now in the place of the old layout. */
export function renewList(client: QueryClient, filter: ListFilter, live: ConversationPage): void {
  client.setQueryData(listQuery(filter).queryKey, { pages: [live], pageParams: [undefined] });
}

/** Shows a change of ours wherever the conversation is listed, before the next look. */
export function patchLists(client: QueryClient, id: string, change: Partial<Conversation>): void {
  const patch = (shown: ConversationPage): ConversationPage => ({
    ...shown,
    items: shown.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  });
  client.setQueriesData<InfiniteData<ConversationPage>>({ queryKey: ['conversations', 'list'] }, (data) =>
    data ? { ...data, pages: data.pages.map(patch) } : data,
  );
  client.setQueriesData<ConversationPage>({ queryKey: ['conversations', 'live'] }, (data) =>
    data ? patch(data) : data,
  );
}

/** After a change of ours: everything that shows this conversation looks again. */
export async function lookAgain(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['conversation', id] }),
    client.invalidateQueries({ queryKey: ['thread', id] }),
    client.invalidateQueries({ queryKey: ['conversations', 'live'] }),
    client.invalidateQueries({ queryKey: ['conversations', 'contact'] }),
  ]);
}
