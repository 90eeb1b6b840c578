import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '@/lib/ui/useFocusBack';

interface Props {
  onSnooze: (until: Date) => void;
  onClose: () => void;
}

/** A moment of one's own, by the clock on the wall. */
export function SnoozeDialog({ onSnooze, onClose }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  useFocusBack();

  function submit() {
    const until = new Date(typed);
    if (Number.isNaN(until.getTime()) || until.getTime() <= Date.now()) {
      setWrong(true);
      return;
    }
    onSnooze(until);
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('snooze')}
      size="sm"
      closeButtonProps={{ 'aria-label': common('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <TextInput
            type="datetime-local"
            label={t('snoozeUntil')}
            data-autofocus
            value={typed}
            error={wrong && t('notPast')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('contact.cancel')}
            </Button>
            <Button type="submit">{t('snooze')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
