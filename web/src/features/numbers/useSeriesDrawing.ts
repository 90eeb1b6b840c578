import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '@/lib/api/model';
import { barChart } from '@/lib/charts/barChart';
import { lineChart } from '@/lib/charts/lineChart';
import { useFormat } from '@/lib/format/useFormat';
import type { Asked } from './address';
import { kindOf } from './kpis';
import { emptyAtFirst, partName } from './parts';
import type { Interval } from './queries';
import { useNames } from './useNames';
import { useScale } from './useScale';
import { metricName } from './words';

type Series = Answer<'/api/v1/kpis/series'>;

/** The picture of a figure over time, and the lines that it is of: a series has the index of its line as its key. */
export function useSeriesDrawing(
  data: Series | undefined,
  { metric, by, stat, zone }: Pick<Asked, 'metric' | 'by' | 'stat' | 'zone'>,
  interval: Interval,
) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { locale } = useFormat();
  const { lineName } = useNames();
  const { unit } = kindOf(metric);
  const scale = useScale(unit);
  return useMemo(() => {
    if (!data) {
      return undefined;
    }
    const lines = data.lines.filter(({ kind }) => (data.by === null) === (kind === 'total'));
    const from = emptyAtFirst(lines, data.starts.length);
    const statistic = unit === 'seconds' ? stat : 'value';
    const figures = {
      corner: t(`numbers:intervals.${interval}`),
      scale,
      categories: data.starts
        .slice(from)
        .map((start) => ({ key: start, name: partName(start, interval, zone, locale) })),
      series: lines.map((line, index) => ({
        key: String(index),
        name: line.kind === 'total' ? metricName(metric, t) : lineName(line, by),
        values: line.values.slice(from).map((value) => value[statistic]),
      })),
    };
    // What adds up stands in bars on top of each other; what is open at an instant is no sum of the days.
    const bars = unit === 'count' && metric !== 'backlog';
    return { lines, chart: bars ? barChart({ ...figures, stacked: by !== undefined }) : lineChart(figures) };
  }, [data, unit, stat, metric, by, interval, zone, locale, scale, t, lineName]);
}
