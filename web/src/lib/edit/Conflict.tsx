import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  onReload: () => void;
  onOverwrite: () => void;
}

/** Another was faster: what is typed is kept until one chooses. */
export function Conflict({ onReload, onOverwrite }: Props) {
  const { t } = useTranslation(['translation', 'edit']);
  return (
    <Alert role="alert" color="yellow" variant="light" p="sm">
      <Stack gap="xs">
        <span>{t('edit:conflict')}</span>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onReload}>
            {t('edit:showNewest')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onOverwrite}>
            {t('edit:saveMine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
