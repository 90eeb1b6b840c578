import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/lib/charts/Chart';
import { heatChart } from '@/lib/charts/heatChart';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { isAtHour } from './behind';
import { Card } from '@/lib/report/Card';
import { Choose } from '@/lib/report/Choose';
import { BY_HOUR, isToldBy, kindOf } from './kpis';
import { filteredBy, heatQuery, paramsOf } from './queries';
import type { ReportProps } from './SeriesCard';
import { useScale } from './useScale';
import { metricName } from './words';

/** A Monday, so that weekdays can be named. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MILLIS = 86_400_000;

/** When in the week: by hours and weekdays. */
export function HeatCard({ asked, onChange, onBehind }: ReportProps) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { locale } = useFormat();
  const { heat: metric, stat } = asked;
  const { unit } = kindOf(metric);
  const scale = useScale(unit);
  const params = paramsOf(asked);
  const filtered = filteredBy(asked);
  const told = isToldBy(metric, filtered);
  const { data, error, refetch } = useQuery({ ...heatQuery(params, metric), enabled: told });
  const name = metricName(metric, t);

  const drawing = useMemo(() => {
    if (!data) {
      return undefined;
    }
    const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
    const statistic = unit === 'seconds' ? stat : 'value';
    return heatChart({
      corner: t('numbers:weekday'),
      scale,
      columns: Array.from({ length: 24 }, (_, at) => ({
        key: String(at),
        name: hour.format(MONDAY + (at * DAY_MILLIS) / 24),
      })),
      rows: Array.from({ length: 7 }, (_, at) => ({
        key: String(at + 1),
        name: weekday.format(MONDAY + at * DAY_MILLIS),
        values: data.hours
          .filter((one) => one.weekday === at + 1)
          .map(({ value }) => (value.count === 0 ? null : value[statistic])),
      })),
    });
  }, [data, locale, unit, stat, scale, t]);

  return (
    <Card
      title={t('numbers:whenTitle')}
      file={told ? { report: 'heatmap', query: { ...params, metric } } : undefined}
      controls={
        <Choose
          label={t('numbers:metric')}
          value={metric}
          options={BY_HOUR.map((value) => ({
            value,
            label: metricName(value, t),
            disabled: !isToldBy(value, filtered),
          }))}
          onChange={(value) => onChange({ heat: value })}
        />
      }
    >
      {!told && <Text c="dimmed">{t('numbers:notToldBy', { name })}</Text>}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {told && !drawing && !error && <Skeleton h={340} />}
      {told && drawing && (
        <Chart
          title={t('numbers:whenOf', { name })}
          drawing={drawing}
          onPick={({ series, category }) =>
            onBehind({
              metrics: [metric],
              params,
              said: [name, series.name, category.name],
              keep: isAtHour(params.zone, Number(series.key), Number(category.key)),
            })
          }
        />
      )}
    </Card>
  );
}
