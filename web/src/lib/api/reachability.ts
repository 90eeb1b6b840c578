import { useSyncExternalStore } from 'react';

export type Reach = 'all' | 'partly' | 'nothing';

const listeners = new Set<() => void>();
const away = new Set<string>();
let nothing = false;

/** The collection that an address belongs to: each stands on a service of its own. */
function partOf(path: string): string {
  return path.split('/').slice(0, 4).join('/');
}

function change(apply: () => void): void {
  const before = reach();
  apply();
  if (reach() !== before) {
    listeners.forEach((listener) => listener());
  }
}

/** A service behind the gateway gave an answer of its own, or did not. */
export function reportAnswer(path: string, present: boolean): void {
  change(() => {
    nothing = false;
    if (present) {
      away.delete(partOf(path));
    } else {
      away.add(partOf(path));
    }
  });
}

/** Not even the gateway answered. */
export function reportSilence(): void {
  change(() => {
    nothing = true;
  });
}

/** Another page asks for other things: what was away for the last one is unknown. */
export function forgetAbsences(): void {
  change(() => away.clear());
}

export function reach(): Reach {
  if (nothing) {
    return 'nothing';
  }
  return away.size > 0 ? 'partly' : 'all';
}

export function useReach(): Reach {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, reach);
}
