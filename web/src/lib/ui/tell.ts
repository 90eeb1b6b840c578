import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';

interface Words {
  /** What the words are about: the newest about one thing take the place of older ones. */
  about: string;
  message: string;
  failed?: boolean;
}

/** Says shortly what came of an act; a failure stays until it is closed. */
export function tell({ about, message, failed = false }: Words, t: TFunction): void {
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
