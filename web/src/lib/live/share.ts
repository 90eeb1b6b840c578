import { openLine, type Told } from './line';
import type { LiveState } from './state';

interface Listener {
  onState: (state: LiveState) => void;
  onEvent: (name: Told, data: string) => void;
  onRefused: () => void;
}

type Word =
  { kind: 'hello' } | { kind: 'state'; state: LiveState } | { kind: 'event'; name: Told; data: string };

/**
 * One stream for all tabs of a place: the tab that holds the lock listens and passes on, and when it closes another one
 * takes over. Browsers allow few connections to a server, and the server few streams to a member.
 *
 * @param place names the member and the workspace: other places have streams of their own
 */
export function shareLine(address: string, place: string, listener: Listener): () => void {
  const name = `entente.live.${place}`;
  const locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
  if (!locks || typeof BroadcastChannel === 'undefined') {
    return openLine(address, listener);
  }
  const channel = new BroadcastChannel(name);
  const ending = new AbortController();
  const say = (word: Word) => {
    if (!ending.signal.aborted) {
      channel.postMessage(word);
    }
  };
  let leads = false;
  let state: LiveState = 'connecting';

  channel.onmessage = ({ data: word }: MessageEvent<Word>) => {
    if (word.kind === 'hello') {
      if (leads) {
        say({ kind: 'state', state });
      }
    } else if (word.kind === 'state') {
      listener.onState(word.state);
    } else {
      listener.onEvent(word.name, word.data);
    }
  };

  function lead(): Promise<void> | undefined {
    if (ending.signal.aborted) {
      return undefined;
    }
    leads = true;
    const close = openLine(address, {
      onState: (next) => {
        state = next;
        say({ kind: 'state', state });
        listener.onState(next);
      },
      onEvent: (event, data) => {
        say({ kind: 'event', name: event, data });
        listener.onEvent(event, data);
      },
      onRefused: listener.onRefused,
    });
    return new Promise((resolve) => {
      ending.signal.addEventListener('abort', () => {
        close();
        channel.close();
        resolve();
      });
    });
  }

  say({ kind: 'hello' });
  // Ended before its turn: nobody waits for the lock any more.
  void locks.request(name, { signal: ending.signal }, lead).catch(() => undefined);
  return () => {
    ending.abort();
    if (!leads) {
      channel.close();
    }
  };
}
