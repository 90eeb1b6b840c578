import type { TFunction } from 'i18next';
import { createElement, useSyncExternalStore, type ReactNode } from 'react';
import classes from './tell.module.css';

interface Words {
  /** What the words are about: the newest about one thing take the place of older ones. */
  about: string;
  message: string;
  failed?: boolean;
  /** Offered beside the words, for as long as they are shown. */
  act?: { label: string; run: () => void };
  /** For how long they are shown, if not as long as usual. */
  millis?: number;
}

/** Long enough to read the words and to think better of what was done. */
const UNDO_MILLIS = 10_000;

const listeners = new Set<() => void>();
let told = false;

/** Says shortly what came of an act; a failure stays until it is closed. */
export async function tell(words: Words, t: TFunction): Promise<void> {
  const { about, message, failed = false, act, millis = act ? UNDO_MILLIS : undefined } = words;
  // Fetched when there is first something to say: no page needs it to stand.
  const { notifications } = await import('@mantine/notifications');
  told = true;
  listeners.forEach((listener) => listener());
  notifications.hide(about);
  notifications.show({
    id: about,
    message: act
      ? withButton(message, act.label, () => {
          notifications.hide(about);
          act.run();
        })
      : message,
    color: failed ? 'red' : undefined,
    autoClose: failed ? false : millis,
    role: failed ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': t('app.close') },
  });
}

function withButton(message: string, label: string, onClick: () => void): ReactNode {
  return createElement(
    'span',
    { className: classes.words },
    createElement('span', null, message),
    createElement('button', { type: 'button', className: classes.act, onClick }, label),
  );
}

/** Whether anything was ever said. */
export function useTold(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => told,
  );
}
