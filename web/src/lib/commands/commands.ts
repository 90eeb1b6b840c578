import { useEffect, useEffectEvent } from 'react';
import { commandOfKey, type CommandId } from './catalogue';
import { keyActs } from './preferences';

const running = new Map<CommandId, () => void>();

/** While the component stands and `enabled` holds, the command's key and its line in the palette run `run`. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) {
      return undefined;
    }
    const entry = () => latest();
    running.set(id, entry);
    return () => {
      if (running.get(id) === entry) {
        running.delete(id);
      }
    };
  }, [id, enabled]);
}

export function runCommand(id: CommandId): void {
  running.get(id)?.();
}

export function availableCommands(): CommandId[] {
  return [...running.keys()];
}

const TYPED_INTO =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const OWN_KEYS = '[role="dialog"], [role="menu"], [role="listbox"], [role="combobox"]';

/**
 * Whether a key press is meant for the page. Not with Ctrl, Alt or Meta: those belong to the browser, and AltGr, which
 * types characters on many layouts, reports itself as Ctrl and Alt.
 */
export function meantForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) {
    return false;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph')) {
    return false;
  }
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest(`${TYPED_INTO}, ${OWN_KEYS}`) == null;
}

function onKeyDown(event: KeyboardEvent): void {
  const id = commandOfKey(event.key);
  if (id !== undefined && meantForPage(event) && keyActs(id) && running.has(id)) {
    event.preventDefault();
    runCommand(id);
  }
}

/** Listens for as long as the component stands. One place does, the app's frame. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
