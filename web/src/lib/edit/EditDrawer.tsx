import { Alert, Button, Drawer, Group, Stack } from '@mantine/core';
import {
  createContext,
  Fragment,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useOpened } from './Opened';

interface Editing {
  /** Leaves the form, without asking. */
  close: () => void;
  /** Draws the form anew from what the server has now. */
  reload: () => void;
  /** Tells whether something is typed that is not kept. */
  tellDirty: (dirty: boolean) => void;
}

const EditingContext = createContext<Editing>({
  close: () => undefined,
  reload: () => undefined,
  tellDirty: () => undefined,
});

export function useEditing(): Editing {
  return useContext(EditingContext);
}

/** Beside the list: what is open. What was typed is not lost by closing it unless one says so. */
export function EditDrawer({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation(['translation', 'edit']);
  const { onOpen } = useOpened();
  const [drawn, setDrawn] = useState(0);
  const [asks, setAsks] = useState(false);
  const dirty = useRef(false);
  const close = useCallback(() => onOpen(undefined), [onOpen]);
  const editing = useMemo(
    () => ({
      close,
      reload: () => setDrawn((times) => times + 1),
      tellDirty: (now: boolean) => {
        dirty.current = now;
      },
    }),
    [close],
  );
  return (
    <Drawer
      opened
      onClose={() => (dirty.current && !asks ? setAsks(true) : close())}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <EditingContext value={editing}>
        <Stack>
          {asks && (
            <Alert role="alert" color="yellow" variant="light" p="sm">
              <Group justify="space-between" gap="sm">
                <span>{t('edit:unsaved')}</span>
                <Group gap="xs">
                  <Button size="compact-sm" variant="default" onClick={close}>
                    {t('edit:discard')}
                  </Button>
                  <Button size="compact-sm" autoFocus onClick={() => setAsks(false)}>
                    {t('edit:goOn')}
                  </Button>
                </Group>
              </Group>
            </Alert>
          )}
          <Fragment key={drawn}>{children}</Fragment>
        </Stack>
      </EditingContext>
    </Drawer>
  );
}
