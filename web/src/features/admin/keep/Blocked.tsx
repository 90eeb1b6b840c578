import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '@/features/admin/frame/Page';
import { blockedQuery } from '@/features/admin/queries';
import { useFormat } from '@/lib/format/useFormat';
import { EmptyState } from '@/lib/ui/EmptyState';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './Repair.module.css';
import { RowAct } from './RowAct';
import { api, done } from '@/lib/api/client';

/** Senders whose messages ask for nobody any more. */
export function Blocked() {
  const { t } = useTranslation('care');
  const format = useFormat();
  const list = useInfiniteQuery(blockedQuery);
  const blocked = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page part="blocked">
      {list.isError && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && blocked.length === 0 && (
        <EmptyState icon="check" title={t('blocked.none')} text={t('blocked.teach')} />
      )}
      {blocked.length > 0 && (
        <ul className={classes.list}>
          {blocked.map(({ id, name, handle, reason, blockedAt }) => {
            const who = name ?? handle ?? t('blocked.unknown');
            return (
              <li key={id} className={classes.row}>
                <div className={classes.words}>
                  <Text fw={600}>{who}</Text>
                  <Text fz="sm" c="dimmed">
                    {[
                      ...(name && handle ? [handle] : []),
                      format.shortTime(blockedAt),
                      ...(reason ? [reason] : []),
                    ].join(' · ')}
                  </Text>
                </div>
                <RowAct
                  label={t('blocked.release')}
                  about={who}
                  question={t('blocked.question', { name: who })}
                  told={t('blocked.released', { name: who })}
                  changes="blocked-identities"
                  run={() =>
                    done(api.DELETE('/api/v1/blocked-identities/{id}', { params: { path: { id } } }))
                  }
                />
              </li>
            );
          })}
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
