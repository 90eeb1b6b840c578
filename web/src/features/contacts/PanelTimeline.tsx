import { Button, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { money } from '@/lib/format/money';
import { timelineQuery } from './panelQueries';
import { PanelSection } from './PanelSection';
import classes from './Panel.module.css';

/** What happened with a person, the latest first. */
export function PanelTimeline({ contactId }: { contactId: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const now = useNow();
  const words = useWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelineQuery(contactId),
  );
  const entries = data?.pages.flatMap(({ items }) => items);
  return (
    <PanelSection title={t('panel.timeline')}>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton h={80} />}
      {entries?.length === 0 && <Text c="dimmed">{t('panel.nothing')}</Text>}
      {entries && entries.length > 0 && (
        <ol className={classes.lines}>
          {entries.map((entry) => (
            <li key={`${entry.kind} ${entry.id}`} className={classes.line}>
              <span>{words(entry)}</span>
              <time className={classes.quiet} dateTime={entry.at} title={format.shortTime(entry.at)}>
                {format.ago(entry.at, now)}
              </time>
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button
          size="compact-xs"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('panel.older')}
        </Button>
      )}
    </PanelSection>
  );
}

function useWords(): (entry: TimelineEntry) => string {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const format = useFormat();
  return ({ kind, interaction, order, survey, consent, note, insight, identity }) => {
    if (interaction) {
      const said = interaction.actor === 'customer' ? 'customerMessage' : 'ourMessage';
      return `${t(`panel.event.${said}`)} · ${common(`channel.${interaction.channel}`)}`;
    }
    if (order) {
      const amount = money(order.amount, order.decimals, order.currency, format.locale);
      return `${t(`panel.kind.${order.kind}`)} ${order.externalId} · ${amount}`;
    }
    if (survey) {
      return survey.score === null
        ? t('panel.event.survey')
        : t('panel.event.surveyScore', { score: survey.score });
    }
    if (consent) {
      return t('panel.event.consent', {
        purpose: t(`panel.purpose.${consent.purpose}`),
        choice: t(`panel.choice.${consent.choice}`),
      });
    }
    if (note) {
      return t('panel.event.note', { name: note.authorName });
    }
    if (insight) {
      return t('panel.event.insight', { department: insight.department });
    }
    if (identity) {
      return t('panel.event.identity', { channel: common(`channel.${identity.channel}`) });
    }
    return t(`panel.event.${kind as 'contact'}`);
  };
}
