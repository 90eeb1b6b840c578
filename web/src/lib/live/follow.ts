import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { shareLine } from './share';
import { staleAfter, type Happening } from './stale';
import { liveState, setLiveState } from './state';

const BETWEEN_LISTS_MILLIS = 1_000;
/** All that the stream tells about. */
const TOLD_OF = ['conversation', 'thread', 'conversations', 'views', 'attendance', 'agents'];

/**
 * Keeps what the page has asked for as it is on the server.
 *
 * @param place the member and the workspace
 * @returns what ends it
 */
export function follow(client: QueryClient, place: string): () => void {
  const lists = calmly(client);
  let ready = false;
  const close = shareLine('/api/v1/stream', place, {
    onState: (state) => {
      const lost = state === 'away' && liveState() !== 'away';
      setLiveState(state);
      if (lost) {
        // Without the stream one looks again and again, beginning now.
        void lookAgain(
          client,
          TOLD_OF.map((key) => [key]),
        );
      }
    },
    onEvent: (name, data) => {
      if (name === 'activity') {
        const { items } = JSON.parse(data) as { items: Happening[] };
        const { now, soon } = staleAfter(items, (id) => versionShown(client, id));
        void lookAgain(client, now);
        lists.add(soon);
      } else if (name === 'reset' || (name === 'ready' && ready)) {
        void lookAgain(
          client,
          TOLD_OF.map((key) => [key]),
        );
      }
      ready ||= name === 'ready';
    },
    // Any question tells whether the session stands.
    onRefused: () => void api.GET('/api/v1/me').catch(() => undefined),
  });
  return () => {
    close();
    lists.stop();
    setLiveState('connecting');
  };
}

function versionShown(client: QueryClient, id: string): number | undefined {
  return client.getQueryData<{ conversation: { version: number } }>(['conversation', id])?.conversation
    .version;
}

async function lookAgain(client: QueryClient, keys: readonly QueryKey[]): Promise<void> {
  await Promise.all(
    keys.map((queryKey) =>
      client.invalidateQueries({
        queryKey,
        // The list is laid out anew on purpose alone: what is live beside it tells what is new.
        predicate: ({ queryKey: [first, second] }) => first !== 'conversations' || second !== 'list',
      }),
    ),
  );
}

/** Gathers what is to be looked at, and looks at once, but then not again for a while. */
function calmly(client: QueryClient) {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  function flush() {
    timer = undefined;
    last = Date.now();
    const keys = [...waiting.values()];
    waiting.clear();
    void lookAgain(client, keys);
  }
  return {
    add(keys: readonly QueryKey[]) {
      keys.forEach((key) => waiting.set(key.join(' '), key));
      if (waiting.size > 0) {
        timer ??= setTimeout(flush, Math.max(0, last + BETWEEN_LISTS_MILLIS - Date.now()));
      }
    },
    stop: () => clearTimeout(timer),
  };
}
