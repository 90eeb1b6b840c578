import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let reachable = true;

/** Told by the client after every request: whether the server gave any answer of its own. */
export function reportReachable(now: boolean): void {
  if (now !== reachable) {
    reachable = now;
    listeners.forEach((listener) => listener());
  }
}

export function useReachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reachable,
  );
}
