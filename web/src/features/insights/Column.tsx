import { Button, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InsightState } from '@/lib/api/insights';
import { poll } from '@/lib/api/queries';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './Board.module.css';
import { LOOKS, type Decision } from './asked';
import { InsightCard } from './InsightCard';
import { columnQuery } from './queries';

interface Props {
  state: InsightState;
  department: string | undefined;
  who: (id: string) => string;
  mayAct: boolean;
  onOpen: (id: string, decision?: Decision) => void;
}

/** All that is in one state, the newest first. */
export function Column({ state, department, who, mayAct, onOpen }: Props) {
  const { t } = useTranslation('insights');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...columnQuery(state, department),
    refetchInterval: poll,
  });
  const insights = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={classes.column} data-state={state} aria-labelledby={`column-${state}`}>
      <h2 id={`column-${state}`} className={classes.head}>
        <Icon name={LOOKS[state].icon} />
        {t(`states.${state}`)}
        {data && (
          <span className={classes.count}>
            {insights.length}
            {hasNextPage && '+'}
          </span>
        )}
      </h2>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton h={120} />}
      {data && insights.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t(`nothing.${state}`)}
        </Text>
      )}
      <ul className={classes.cards}>
        {insights.map((insight) => (
          <InsightCard
            key={insight.id}
            insight={insight}
            who={who}
            mayAct={mayAct}
            onOpen={(decision) => onOpen(insight.id, decision)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
