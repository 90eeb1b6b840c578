import type { TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

interface Words {
  /** What the words are about: the newest about one thing take the place of older ones. */
  about: string;
  message: string;
  failed?: boolean;
}

const listeners = new Set<() => void>();
let told = false;

/** Says shortly what came of an act; a failure stays until it is closed. */
export async function tell({ about, message, failed = false }: Words, t: TFunction): Promise<void> {
  // Fetched when there is first something to say: no page needs it to stand.
  const { notifications } = await import('@mantine/notifications');
  told = true;
  listeners.forEach((listener) => listener());
  notifications.hide(about);
  notifications.show({
    id: about,
    message,
    color: failed ? 'red' : undefined,
    autoClose: failed ? false : undefined,
    role: failed ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': t('app.close') },
  });
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
