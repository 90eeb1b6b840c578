import { Button, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { behindQuery, conversationsOf, type Behind } from './behind';
import { BehindRow } from './BehindRow';
import { Choose } from '@/lib/report/Choose';
import classes from './Dashboard.module.css';
import { Files } from '@/lib/report/Files';
import type { KpiId } from './kpis';
import { FILTERS } from './queries';
import { metricName } from './words';

interface Props {
  behind: Behind;
  onClose: () => void;
}

/** Looked through at most, of what the service lists, for those that belong to a cell: pages of 200. */
const MOST_PAGES = 25;
const ROWS = 25;

/** The conversations behind what was clicked. */
export default function BehindDrawer({ behind: { metrics, params, said, narrowed, keep }, onClose }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const [metric, setMetric] = useState<KpiId>(metrics[0] ?? 'resolved');
  const [shown, setShown] = useState(ROWS);
  const list = useInfiniteQuery(behindQuery(params, metric));
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = list;
  const pages = data?.pages.length ?? 0;
  const searching = keep !== undefined && hasNextPage && pages < MOST_PAGES;

  useEffect(() => {
    if (searching && !isFetching && !error) {
      void fetchNextPage();
    }
  }, [searching, isFetching, error, fetchNextPage]);

  const items = data?.pages.flatMap((page) => page.items).filter((item) => keep?.(item) ?? true) ?? [];
  const conversations = conversationsOf(items);
  const amount = items.reduce((sum, item) => sum + item.amount, 0);
  const filters = FILTERS.filter((filter) => filter !== narrowed).reduce(
    (sum, filter) => sum + params[filter].length,
    0,
  );

  function more() {
    setShown(shown + ROWS);
    if (hasNextPage && !keep && shown + ROWS > conversations.length) {
      void fetchNextPage();
    }
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('numbers:behindTitle')}
      closeButtonProps={{ 'aria-label': t('numbers:close') }}
    >
      <Stack gap="sm">
        <Group gap={6}>
          {said.map((words) => (
            <span key={words} className={classes.said}>
              {words}
            </span>
          ))}
          {filters > 0 && <Text fz="xs">{t('numbers:filtersSet', { count: filters })}</Text>}
        </Group>
        {metrics.length > 1 && (
          <Choose
            label={t('numbers:metric')}
            value={metric}
            options={metrics.map((value) => ({ value, label: metricName(value, t) }))}
            onChange={setMetric}
          />
        )}
        {error && <ProblemAlert error={error} retry={() => void refetch()} />}
        <Group justify="space-between">
          <Text role="status" fz="sm" data-amount={hasNextPage || !data ? undefined : amount}>
            {data && !searching
              ? `${t('numbers:behindCount', { count: conversations.length, formatted: format.number(conversations.length) })}${hasNextPage ? ' +' : ''} · ${t('numbers:behindAmount', { count: amount, formatted: format.number(amount) })}`
              : t('numbers:looking')}
          </Text>
          {!keep && (
            <Files report="drilldown" query={{ ...params, metric }} title={t('numbers:behindTitle')} />
          )}
        </Group>
        {keep && hasNextPage && !searching && <Text fz="sm">{t('numbers:lookedThrough')}</Text>}
        {data && !searching && conversations.length === 0 && (
          <Text c="dimmed">{t('numbers:behindNone')}</Text>
        )}
        {!data && !error && <Skeleton h={200} />}
        <Stack gap={0} component="ul" m={0} p={0}>
          {conversations.slice(0, shown).map((conversation) => (
            <BehindRow key={conversation.id} {...conversation} zone={params.zone} />
          ))}
        </Stack>
        {(conversations.length > shown || (hasNextPage && !keep)) && (
          <Button variant="default" loading={isFetching} onClick={more}>
            {t('numbers:more')}
          </Button>
        )}
      </Stack>
    </Drawer>
  );
}
