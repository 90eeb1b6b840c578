import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/lib/api/problem';
import { Icon } from './Icon';
import { sentence } from './sentence';

interface Props {
  error: unknown;
  /** Offered where asking again may help. */
  retry?: () => void;
}

export function ProblemAlert({ error, retry }: Props) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="red" variant="light" icon={<Icon name="alert" size={18} />} p="sm">
      <Group justify="space-between" gap="sm">
        <span>{sentence(problemOf(error), t)}</span>
        {retry && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            {t('app.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
