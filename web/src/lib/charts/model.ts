import type {
  BarSeriesOption,
  HeatmapSeriesOption,
  LineSeriesOption,
  ScatterSeriesOption,
} from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type Option = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | GridComponentOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

/** What is measured: how its axis is divided. Shares go from 0 to 1. */
export type Unit = 'seconds' | 'count' | 'share';

export interface Named {
  key: string;
  name: string;
}

/** Numbers of one name, in the order of the categories; null where there is nothing to tell, which is no zero. */
export interface Series extends Named {
  values: (number | null)[];
}

/** How numbers are told: in full in tooltips and in the table, and as shortly as may be along an axis. */
export interface Scale {
  unit: Unit;
  full: (value: number) => string;
  short: (value: number) => string;
}

/** A point, a bar or a cell that was picked: the series (or the row) that it is of, and its category (or column). */
export interface Pick {
  series: Named;
  category: Named;
}

export interface Cell {
  text: string;
  /** What a click on the cell picks; undefined where nothing is behind it. */
  pick?: Pick;
}

/** The same figures for those who read rather than look. */
export interface Table {
  corner: string;
  columns: string[];
  rows: { key: string; name: string; cells: Cell[] }[];
}

/** Colours of the scheme in force, as the browser computed them. */
export interface Look {
  text: string;
  quiet: string;
  line: string;
  surface: string;
  accent: string;
  /** One for each series, repeated where there are more. */
  series: string[];
  /** From few to many. */
  heat: string[];
}

/** A chart: how it is drawn, what a click on it means, and the same figures as a table. */
export interface Drawing {
  /** What the legend names; it stands from two on. */
  series: Named[];
  table: Table;
  option: (look: Look, hidden: ReadonlySet<string>) => Option;
  /** What stands at an index of a series of the option; undefined where nothing does. */
  pick: (seriesIndex: number, dataIndex: number) => Pick | undefined;
  /**
   * Of lines, whose points are small: the height of a point. A click anywhere then picks the point that is nearest to
   * it.
   */
  nearest?: (seriesIndex: number, dataIndex: number) => number | null;
}
