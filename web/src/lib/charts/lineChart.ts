import { categoryAxis, GRID, tip, tooltip, valueAxis } from './axes';
import type { Drawing, Look, Named, Scale, Series } from './model';

export interface Figures {
  /** What the categories are: the table's first heading. */
  corner: string;
  categories: Named[];
  series: Series[];
  scale: Scale;
}

const DASHES = ['solid', 'dashed', 'dotted'] as const;
const MANY_POINTS = 60;

/** Figures over time, one line for each series. */
export function lineChart(figures: Figures): Drawing {
  const { categories, series, scale } = figures;
  return {
    ...common(figures),
    nearest: (seriesIndex, dataIndex) => series[seriesIndex]?.values[dataIndex] ?? null,
    option: (look, hidden) => ({
      grid: GRID,
      xAxis: categoryAxis(categories, look, { boundaryGap: categories.length < 2 }),
      yAxis: valueAxis(shown(series, hidden), scale, look),
      tooltip: axisTip(figures, look, hidden),
      series: series.map((one, index) => ({
        type: 'line',
        name: one.name,
        data: hidden.has(one.key) ? [] : one.values,
        color: colourOf(look, index),
        // Colours repeat and not all eyes tell them apart: lines differ by their strokes as well.
        lineStyle: { width: 2, type: DASHES[index % DASHES.length] },
        symbol: 'circle',
        symbolSize: 6,
        showSymbol: categories.length <= MANY_POINTS,
        showAllSymbol: true,
        emphasis: { focus: 'series' },
      })),
    }),
  };
}

export function colourOf({ series, text }: Look, index: number): string {
  return series[index % series.length] ?? text;
}

export function shown(series: Series[], hidden: ReadonlySet<string>): (number | null)[] {
  return series.filter(({ key }) => !hidden.has(key)).flatMap(({ values }) => values);
}

/** What lines and bars share: the legend, the table and what a click picks. */
export function common({ corner, categories, series, scale }: Figures): Omit<Drawing, 'option'> {
  const pick = (seriesIndex: number, dataIndex: number) => {
    const one = series[seriesIndex];
    const category = categories[dataIndex];
    const value = one?.values[dataIndex] ?? null;
    return one && category && value !== null
      ? { series: { key: one.key, name: one.name }, category }
      : undefined;
  };
  return {
    series: series.map(({ key, name }) => ({ key, name })),
    pick,
    table: {
      corner,
      columns: series.map(({ name }) => name),
      rows: categories.map(({ key, name }, dataIndex) => ({
        key,
        name,
        cells: series.map(({ values }, seriesIndex) => {
          const value = values[dataIndex] ?? null;
          return value === null
            ? { text: '–' }
            : { text: scale.full(value), pick: pick(seriesIndex, dataIndex) };
        }),
      })),
    },
  };
}

/** All that stands at a category. */
export function axisTip({ categories, series, scale }: Figures, look: Look, hidden: ReadonlySet<string>) {
  return {
    ...tooltip(look),
    trigger: 'axis' as const,
    axisPointer: { lineStyle: { color: look.quiet } },
    formatter: (at: unknown) => {
      const first: unknown = Array.isArray(at) ? at[0] : at;
      const { dataIndex } = first as { dataIndex: number };
      return tip(
        categories[dataIndex]?.name ?? '',
        series.flatMap(({ key, name, values }, index) => {
          const value = values[dataIndex] ?? null;
          return hidden.has(key) || value === null
            ? []
            : [{ name, value: scale.full(value), color: colourOf(look, index) }];
        }),
      );
    },
  };
}
