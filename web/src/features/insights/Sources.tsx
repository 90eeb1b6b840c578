import { Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import classes from './Board.module.css';
import type { Source } from './queries';

/** The messages that an insight comes from, each with the conversation that it is in. */
export function Sources({ sources }: { sources: Source[] }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  return (
    <Stack gap={6} component="section" aria-labelledby="insight-sources">
      <Title order={3} fz="md" id="insight-sources">
        {t('sources', { count: sources.length })}
      </Title>
      <ul className={classes.list}>
        {sources.map(({ interactionId, conversationId, name, handle, body, occurredAt, toldAt }) => (
          <li key={interactionId}>
            <b dir="auto">{name ?? handle ?? t('somebody')}</b>
            <blockquote dir="auto">{body}</blockquote>
            <p className={classes.quiet}>
              <time dateTime={occurredAt}>{format.fullTime(occurredAt, 'instant')}</time> ·{' '}
              {toldAt ? t('toldAt', { time: format.shortTime(toldAt) }) : t('notTold')}
            </p>
            {conversationId ? (
              <Link
                to="/conversations/$conversationId"
                params={{ conversationId }}
                search={{ status: 'all' }}
                aria-label={t('conversationOf', { name: name ?? handle ?? t('somebody') })}
              >
                {t('conversation')}
              </Link>
            ) : (
              <p className={classes.quiet}>{t('noConversation')}</p>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
