import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/lib/charts/Chart';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import type { Asked, View } from './address';
import { ofLine, type Behind } from './behind';
import { Card } from '@/lib/report/Card';
import { Choose } from '@/lib/report/Choose';
import { BY, isToldBy, KPI_IDS, kindOf, listed, STATS } from './kpis';
import { intervalFor, intervalsFor } from './parts';
import { filteredBy, paramsOf, seriesQuery } from './queries';
import { useSeriesDrawing } from './useSeriesDrawing';
import { metricName } from './words';

export interface ReportProps {
  asked: Asked;
  onChange: (change: Partial<View>) => void;
  onBehind: (behind: Behind) => void;
}

/** With what is nobody’s and all others, as many as there are colours. */
const MOST_LINES = 6;

/** One figure over time, in all or told apart. */
export function SeriesCard({ asked, onChange, onBehind }: ReportProps) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { metric, by, stat } = asked;
  const { unit } = kindOf(metric);
  const params = paramsOf(asked);
  const interval = intervalFor(asked, asked.interval);
  const filtered = filteredBy(asked);
  const told = isToldBy(metric, by ? [...filtered, by] : filtered);
  const wish = { metric: [metric], interval, by, top: by && MOST_LINES };
  const { data, error, refetch } = useQuery({ ...seriesQuery(params, wish), enabled: told });

  const drawing = useSeriesDrawing(data, asked, interval);

  function show(key: string, start: string, names: string[]) {
    const line = drawing?.lines[Number(key)];
    const starts = data?.starts ?? [];
    const next = starts[starts.indexOf(start) + 1];
    const part = { ...params, from: start, to: next ?? data?.provenance.to ?? params.to };
    const behind =
      line &&
      ofLine(
        part,
        by,
        line,
        drawing.lines.map(({ member }) => member),
      );
    if (behind) {
      onBehind({ ...behind, metrics: listed(metric), said: names });
    }
  }

  const name = metricName(metric, t);
  return (
    <Card
      title={t('numbers:overTime')}
      metric={{ id: metric, name: t('numbers:overTimeOf', { name }) }}
      file={told ? { report: 'series', query: { ...params, ...wish } } : undefined}
      controls={
        <>
          <Choose
            label={t('numbers:metric')}
            value={metric}
            options={KPI_IDS.map((value) => ({
              value,
              label: metricName(value, t),
              disabled: !isToldBy(value, filtered),
            }))}
            onChange={(value) => onChange({ metric: value })}
          />
          {unit === 'seconds' && (
            <Choose
              label={t('numbers:stat')}
              value={stat}
              options={STATS.map((value) => ({ value, label: t(`numbers:stats.${value}`) }))}
              onChange={(value) => onChange({ stat: value })}
            />
          )}
          <Choose
            label={t('numbers:splitBy')}
            value={by ?? 'none'}
            options={[
              { value: 'none' as const, label: t('numbers:notSplit') },
              ...BY.map((value) => ({
                value,
                label: t(`numbers:dimensions.${value}`),
                disabled: !isToldBy(metric, [value]),
              })),
            ]}
            onChange={(value) => onChange({ by: value === 'none' ? undefined : value })}
          />
          <Choose
            label={t('numbers:interval')}
            value={interval}
            options={intervalsFor(asked).map((value) => ({ value, label: t(`numbers:intervals.${value}`) }))}
            onChange={(value) => onChange({ interval: value })}
          />
        </>
      }
    >
      {!told && <Text c="dimmed">{t('numbers:notToldBy', { name })}</Text>}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {told && !drawing && !error && <Skeleton h={340} />}
      {told && drawing && (
        <Chart
          title={name}
          drawing={drawing.chart}
          onPick={({ series, category }) =>
            show(series.key, category.key, [name, ...(by ? [series.name] : []), category.name])
          }
        />
      )}
    </Card>
  );
}
