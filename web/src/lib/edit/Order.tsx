import { ActionIcon } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';
import { tell } from '@/lib/ui/tell';
import { sentence } from '@/lib/ui/sentence';
import { problemOf } from '@/lib/api/problem';
import { moved } from './move';
import classes from './EditPage.module.css';

interface Props {
  name: string;
  ids: string[];
  index: number;
  onOrder: (ids: string[]) => Promise<unknown>;
}

/** Moves an entry up or down its list, by buttons: they work with keys, and say where it is then. */
export function Order({ name, ids, index, onOrder }: Props) {
  const { t } = useTranslation(['translation', 'edit']);
  const [busy, setBusy] = useState(false);
  const pressed = useRef<HTMLButtonElement | null>(null);
  // The list is drawn anew in its order, and the button that was pressed keeps the focus.
  useEffect(() => {
    pressed.current?.focus({ preventScroll: true });
    pressed.current = null;
  }, [index]);

  async function move(by: -1 | 1) {
    setBusy(true);
    try {
      await onOrder(moved(ids, index, by));
      const place = { name, place: index + 1 + by, of: ids.length };
      await tell({ about: 'order', message: t('edit:movedTo', place) }, t);
    } catch (error) {
      await tell({ about: 'order', message: sentence(problemOf(error), t), failed: true }, t);
    } finally {
      setBusy(false);
    }
  }

  return (
    <span className={classes.order}>
      {([-1, 1] as const).map((by) => (
        <ActionIcon
          key={by}
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t(by < 0 ? 'edit:up' : 'edit:down', { name })}
          aria-disabled={busy || (by < 0 ? index === 0 : index === ids.length - 1)}
          data-disabled={(by < 0 ? index === 0 : index === ids.length - 1) || undefined}
          onClick={(event) => {
            if (!busy && (by < 0 ? index > 0 : index < ids.length - 1)) {
              pressed.current = event.currentTarget;
              void move(by);
            }
          }}
        >
          <span className={by < 0 ? classes.up : classes.down}>
            <Icon name="down" />
          </span>
        </ActionIcon>
      ))}
    </span>
  );
}
