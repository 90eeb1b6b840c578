import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fileAddress } from './file';

/** What is on the screen, to be taken away. */
export function Files({ report, query, title }: { report: string; query: object; title: string }) {
  const { t, i18n } = useTranslation(['translation', 'numbers']);
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  return (
    <Group gap={2} component="span">
      {(['csv', 'xlsx', 'pdf'] as const).map((format) => (
        <Anchor
          key={format}
          href={fileAddress(report, query, format, language)}
          download
          fz="xs"
          px={6}
          py={4}
          aria-label={t('numbers:takeAway', { title, format: format.toUpperCase() })}
        >
          {format.toUpperCase()}
        </Anchor>
      ))}
    </Group>
  );
}
