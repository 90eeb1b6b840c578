import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import classes from './Board.module.css';
import type { Detail } from './queries';

/** All that was decided, the latest first: a later decision takes the place of the one before. */
export function History({ decisions, who }: Pick<Detail, 'decisions'> & { who: (id: string) => string }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  return (
    <Stack gap={6} component="section" aria-labelledby="insight-history">
      <Title order={3} fz="md" id="insight-history">
        {t('history')}
      </Title>
      {decisions.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t('undecided')}
        </Text>
      )}
      <ol className={classes.list}>
        {decisions.toReversed().map(({ decision, reason, decidedAt, decidedBy }) => (
          <li key={`${decidedAt}-${decision}`}>
            <b>{t(`states.${decision}`)}</b>
            {reason && <p dir="auto">{reason}</p>}
            <p className={classes.quiet}>
              {who(decidedBy)} · <time dateTime={decidedAt}>{format.fullTime(decidedAt, 'instant')}</time>
            </p>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
