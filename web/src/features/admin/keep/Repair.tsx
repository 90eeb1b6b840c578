import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '@/features/admin/frame/Page';
import { deadLettersQuery } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import { EmptyState } from '@/lib/ui/EmptyState';
import { Pill } from '@/lib/ui/Pill';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './Repair.module.css';
import { RowAct } from './RowAct';

/** What could not be applied, and why: nothing is lost, it can be sent round once more. */
export function Repair() {
  const { t } = useTranslation('care');
  const format = useFormat();
  const list = useInfiniteQuery(deadLettersQuery);
  const letters = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page part="repair">
      {list.isError && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && letters.length === 0 && (
        <EmptyState icon="check" title={t('repair.none')} text={t('repair.teach')} />
      )}
      {letters.length > 0 && (
        <ul className={classes.list}>
          {letters.map(({ id, group, topic, reason, payload, failedAt, replayedAt }) => (
            <li key={`${group} ${id}`} className={classes.row}>
              <div className={classes.words}>
                <Text fw={600}>{reason}</Text>
                <Text fz="sm" c="dimmed">
                  {[topic, group, format.shortTime(failedAt)].join(' · ')}
                </Text>
                {replayedAt && (
                  <Pill tone="quiet" icon="check">
                    {t('repair.sentAt', { at: format.shortTime(replayedAt) })}
                  </Pill>
                )}
                {payload && (
                  <details>
                    <summary>{t('repair.event')}</summary>
                    <pre className={classes.payload}>{payload}</pre>
                  </details>
                )}
              </div>
              <RowAct
                label={t('repair.replay')}
                about={reason}
                question={replayedAt ? t('repair.again') : undefined}
                told={t('repair.replayed')}
                changes="dead-letters"
                run={() => done(api.POST('/api/v1/dead-letters/{id}/replay', { params: { path: { id } } }))}
              />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  );
}
