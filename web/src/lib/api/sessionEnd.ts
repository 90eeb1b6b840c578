import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let ended = false;

function set(now: boolean): void {
  if (now !== ended) {
    ended = now;
    listeners.forEach((listener) => listener());
  }
}

/** Says that the server no longer knows the session; what was typed stays on the page. */
export function reportSessionEnd(): void {
  set(true);
}

export function reportSessionStart(): void {
  set(false);
}

/** While it holds, asking again can only fail again. */
export function sessionHasEnded(): boolean {
  return ended;
}

export function useSessionHasEnded(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, sessionHasEnded);
}
