import { useSyncExternalStore } from 'react';

const TICK_MILLIS = 15_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    listeners.forEach((told) => told());
  }, TICK_MILLIS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present in milliseconds, renewed every quarter of a minute, by one timer for all. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
