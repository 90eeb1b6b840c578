import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { histogram } from '@/lib/charts/barChart';
import { Chart } from '@/lib/charts/Chart';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { Card } from '@/lib/report/Card';
import { Choose } from '@/lib/report/Choose';
import { LENGTHS } from './kpis';
import { paramsOf, spreadQuery } from './queries';
import type { ReportProps } from './SeriesCard';
import { useScale } from './useScale';
import { metricName } from './words';

/** How the lengths of a figure spread. */
export function SpreadCard({ asked, onChange, onBehind }: ReportProps) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const scale = useScale('count');
  const { spread: metric } = asked;
  const params = paramsOf(asked);
  const { data, error, refetch } = useQuery(spreadQuery(params, metric));
  const name = metricName(metric, t);

  const drawing = useMemo(
    () =>
      data &&
      histogram({
        corner: t('numbers:length'),
        name: t('numbers:columnCount'),
        scale,
        bins: data.bins.map(({ from, upTo, count }) => ({
          key: `${from}-${upTo}`,
          name: `${format.roughDuration(from)} – ${format.roughDuration(upTo + 1)}`,
          count,
        })),
      }),
    [data, format, scale, t],
  );

  function show(key: string, words: string) {
    const [from = 0, upTo = 0] = key.split('-').map(Number);
    onBehind({
      metrics: [metric],
      params,
      said: [name, words],
      keep: ({ seconds }) => seconds !== null && seconds >= from && seconds <= upTo,
    });
  }

  return (
    <Card
      title={t('numbers:spreadTitle')}
      file={{ report: 'distribution', query: { ...params, metric } }}
      controls={
        <Choose
          label={t('numbers:metric')}
          value={metric}
          options={LENGTHS.map((value) => ({ value, label: metricName(value, t) }))}
          onChange={(value) => onChange({ spread: value })}
        />
      }
    >
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!drawing && !error && <Skeleton h={340} />}
      {data?.bins.length === 0 && <Text c="dimmed">{t('numbers:none')}</Text>}
      {drawing && data && data.bins.length > 0 && (
        <Chart
          title={t('numbers:spreadOf', { name })}
          drawing={drawing}
          onPick={({ category }) => show(category.key, category.name)}
        />
      )}
    </Card>
  );
}
