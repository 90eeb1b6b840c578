import { useSyncExternalStore } from 'react';
import { read, write } from '@/lib/storage/storage';
import { CATALOGUE, type CommandId } from './catalogue';

const KEY = 'entente.keys';

export interface KeyPreferences {
  /** Whether single keys act at all. */
  on: boolean;
  /** Those that are switched off one by one. */
  off: readonly CommandId[];
}

const DEFAULTS: KeyPreferences = { on: true, off: [] };
const listeners = new Set<() => void>();
let preferences: KeyPreferences | undefined;

function parse(stored: string | null): KeyPreferences {
  try {
    const { on, off } = JSON.parse(stored ?? '{}') as Partial<KeyPreferences>;
    return {
      on: on ?? true,
      off: CATALOGUE.map(({ id }) => id).filter((id) => Array.isArray(off) && off.includes(id)),
    };
  } catch {
    return DEFAULTS;
  }
}

export function keyPreferences(): KeyPreferences {
  preferences ??= parse(read(KEY));
  return preferences;
}

export function setKeyPreferences(next: KeyPreferences): void {
  preferences = next;
  write(KEY, JSON.stringify(next));
  listeners.forEach((listener) => listener());
}

export function keyActs(id: CommandId): boolean {
  const { on, off } = keyPreferences();
  return on && !off.includes(id);
}

export function useKeyPreferences(): KeyPreferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keyPreferences);
}
