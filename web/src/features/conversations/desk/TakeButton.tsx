import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/lib/commands/commands';

interface Props {
  mine: boolean;
  disabled: boolean;
  onTake: () => void;
}

/** Makes a conversation the reader's own, in one act. */
export function TakeButton({ mine, disabled, onTake }: Props) {
  const { t } = useTranslation('desk');
  useCommand('assignMe', onTake, !mine && !disabled);
  return mine ? null : (
    <Button size="compact-sm" variant="subtle" disabled={disabled} onClick={onTake}>
      {t('take')}
    </Button>
  );
}
