import { useSyncExternalStore } from 'react';
import { sessionHasEnded } from '@/lib/api/sessionEnd';

/** Whether changes are told as they happen, or have to be looked for. */
export type LiveState = 'connecting' | 'live' | 'away';

/** While live, a look now and then covers a connection that died without a word. */
const LIVE_MILLIS = 30_000;
const ALONE_MILLIS = 5_000;

const listeners = new Set<() => void>();
let state: LiveState = 'connecting';

export function setLiveState(next: LiveState): void {
  if (next !== state) {
    state = next;
    listeners.forEach((listener) => listener());
  }
}

export function liveState(): LiveState {
  return state;
}

export function useLiveState(): LiveState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, liveState);
}

/** For `refetchInterval` of what the live stream tells about. */
export function pollUnlessLive(): number | false {
  if (sessionHasEnded()) {
    return false;
  }
  return state === 'live' ? LIVE_MILLIS : ALONE_MILLIS;
}
