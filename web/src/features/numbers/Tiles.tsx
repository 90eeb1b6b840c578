import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/lib/api/model';
import { secondsSince } from '@/lib/format/time';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { Definition } from '@/lib/report/Definition';
import frame from '@/lib/report/Report.module.css';
import classes from './Numbers.module.css';

/** Who waits right now. */
export function OpenWaits({ openWaits }: Pick<Summary, 'openWaits'>) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const now = useNow();
  const name = t('numbers:openWaits');
  return (
    <section
      className={frame.card}
      aria-label={name}
      data-waiting={openWaits !== null && openWaits.count > 0}
    >
      <Group gap={4}>
        <Title order={2}>{name}</Title>
        <Definition id="open_waits" name={name} />
      </Group>
      {openWaits === null ? (
        <Text c="dimmed">{t('numbers:openWaitsNone')}</Text>
      ) : (
        <>
          <Group gap="xs" align="baseline" wrap="nowrap">
            <span className={classes.big} data-figure="openWaits">
              {format.number(openWaits.count)}
            </span>
            <Text>
              {t('numbers:openWaitsText', { count: openWaits.count })}
              {openWaits.oldestSince !== null &&
                `, ${t('numbers:openWaitsOldest', {
                  duration: format.duration(secondsSince(openWaits.oldestSince, now)),
                })}`}
            </Text>
          </Group>
          <dl className={classes.small}>
            {openWaits.olderThan
              .filter(({ count }) => count > 0)
              .map(({ seconds, count }) => (
                <div key={seconds}>
                  <dt>{t('numbers:olderThan', { limit: format.duration(seconds) })}</dt>
                  <dd>{format.number(count)}</dd>
                </div>
              ))}
          </dl>
          <Text c="dimmed" fz="xs">
            {t('numbers:openWaitsExplained')}
          </Text>
        </>
      )}
    </section>
  );
}

/** How much there was to do. */
export function Volumes({ volumes }: Pick<Summary, 'volumes'>) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { messages } = volumes;
  const counts = [
    { id: 'conversations_opened', count: volumes.conversationsOpened },
    { id: 'reopened', count: volumes.reopened },
    { id: 'cycles_opened', count: volumes.cyclesOpened },
    { id: 'resolved', count: volumes.resolved },
    { id: 'closed_unanswered', count: volumes.closedUnanswered },
  ] as const;
  const authors = ['customer', 'agent', 'bot', 'peer', 'system'] as const;
  return (
    <section className={frame.card} aria-label={t('numbers:volumes')}>
      <Title order={2}>{t('numbers:volumes')}</Title>
      <dl className={classes.small}>
        {counts.map(({ id, count }) => (
          <div key={id}>
            <dt>
              {t(`numbers:volume.${id}`)} <Definition id={id} name={t(`numbers:volume.${id}`)} />
            </dt>
            <Count id={id} count={count} />
          </div>
        ))}
      </dl>
      <Group gap={4}>
        <Title order={3}>{t('numbers:messages')}</Title>
        <Definition id="messages" name={t('numbers:messages')} />
      </Group>
      <dl className={classes.small}>
        {authors.map((author) => (
          <div key={author}>
            <dt>{t(`numbers:messagesOf.${author}`)}</dt>
            <Count id={author} count={messages[author]} />
          </div>
        ))}
      </dl>
    </section>
  );
}

function Count({ id, count }: { id: string; count: number | null }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  return (
    <dd data-figure={id} title={count === null ? t('numbers:notByAgent') : undefined}>
      {count === null ? '–' : format.number(count)}
    </dd>
  );
}
