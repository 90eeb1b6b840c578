import { categoryAxis, GRID, valueAxis } from './axes';
import { axisTip, colourOf, common, shown, type Figures } from './lineChart';
import type { Drawing, Named, Scale, Series } from './model';

export interface Bars extends Figures {
  /** On top of each other, where they add up to a whole; else beside each other. */
  stacked?: boolean;
  /** From left to right, for long names: the first category stands at the top. */
  lying?: boolean;
}

/** Figures of categories, a bar for each series. */
export function barChart({ stacked = false, lying = false, ...figures }: Bars): Drawing {
  const { categories, series, scale } = figures;
  return {
    ...common(figures),
    option: (look, hidden) => {
      const values = stacked ? sums(series, hidden) : shown(series, hidden);
      const names = categoryAxis(
        categories,
        look,
        lying ? { inverse: true, axisLabel: { color: look.quiet, width: 140, overflow: 'truncate' } } : {},
      );
      const numbers = valueAxis(values, scale, look);
      return {
        grid: GRID,
        ...(lying ? { xAxis: numbers, yAxis: names } : { xAxis: names, yAxis: numbers }),
        tooltip: axisTip(figures, look, hidden),
        aria: { decal: { show: series.length > 1 } },
        series: series.map((one, index) => ({
          type: 'bar',
          name: one.name,
          stack: stacked ? 'all' : undefined,
          data: hidden.has(one.key) ? [] : one.values,
          color: colourOf(look, index),
          barMaxWidth: 36,
          itemStyle: stacked ? { borderColor: look.surface, borderWidth: 0.5 } : {},
        })),
      };
    },
  };
}

function sums(series: Series[], hidden: ReadonlySet<string>): number[] {
  const seen = series.filter(({ key }) => !hidden.has(key));
  const length = Math.max(0, ...seen.map(({ values }) => values.length));
  return Array.from({ length }, (_, at) => seen.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
}

export interface Histogram {
  corner: string;
  /** What is counted: the name of the bars. */
  name: string;
  bins: (Named & { count: number })[];
  scale: Scale;
}

/** How many fall into each bin: bars that touch. */
export function histogram({ corner, name, bins, scale }: Histogram): Drawing {
  const bars = barChart({
    corner,
    scale,
    categories: bins.map((bin) => ({ key: bin.key, name: bin.name })),
    series: [{ key: 'count', name, values: bins.map(({ count }) => count) }],
  });
  return {
    ...bars,
    option: (look, hidden) => {
      const option = bars.option(look, hidden);
      const [all] = Array.isArray(option.series) ? option.series : [];
      return {
        ...option,
        series: all ? [{ ...all, barMaxWidth: undefined, barCategoryGap: '8%' }] : [],
      };
    },
  };
}
