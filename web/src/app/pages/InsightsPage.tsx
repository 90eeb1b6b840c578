import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function InsightsPage() {
  const { t } = useTranslation('insights');
  return <Title order={1}>{t('title')}</Title>;
}
