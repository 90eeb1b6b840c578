import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { barChart } from '@/lib/charts/barChart';
import { Chart } from '@/lib/charts/Chart';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { Card } from '@/lib/report/Card';
import { isToldBy } from './kpis';
import { backlogQuery, filteredBy, paramsOf, type Question } from './queries';
import { useScale } from './useScale';

/** How old the conversations are that were open at the end; the service lists none of them by age. */
export function AgesCard({ question }: { question: Question }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const scale = useScale('count');
  const params = paramsOf(question);
  const told = isToldBy('backlog', filteredBy(question));
  const { data, error, refetch } = useQuery({ ...backlogQuery(params), enabled: told });
  const name = t('numbers:agesTitle');

  const drawing = useMemo(() => {
    if (!data) {
      return undefined;
    }
    return barChart({
      corner: t('numbers:age'),
      scale,
      categories: data.ages.map(({ upTo }, index) => ({
        key: String(index),
        name:
          upTo === null
            ? t('numbers:olderThan', { limit: format.roughDuration(data.ages[index - 1]?.upTo ?? 0) })
            : t('numbers:bandWithin', { limit: format.roughDuration(upTo) }),
      })),
      series: [{ key: 'open', name: t('numbers:columnCount'), values: data.ages.map(({ count }) => count) }],
    });
  }, [data, format, scale, t]);

  return (
    <Card
      title={name}
      metric={{ id: 'backlog', name }}
      file={told ? { report: 'backlog', query: params } : undefined}
      controls={
        data && (
          <Text fz="sm" c="dimmed" className="numeric">
            {t('numbers:balance', {
              atFrom: format.number(data.balance.atFrom),
              opened: format.number(data.balance.opened),
              reopened: format.number(data.balance.reopened),
              resolved: format.number(data.balance.resolved),
              atTo: format.number(data.balance.atTo),
            })}
          </Text>
        )
      }
    >
      {!told && <Text c="dimmed">{t('numbers:notToldBy', { name })}</Text>}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {told && !drawing && !error && <Skeleton h={300} />}
      {told && drawing && <Chart title={name} heading="hidden" drawing={drawing} />}
    </Card>
  );
}
