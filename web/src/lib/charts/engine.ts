// The drawing library, with the parts that our charts use: the heaviest script of all, fetched when one is first drawn.
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { use as enable, init, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

enable([
  AriaComponent,
  BarChart,
  GridComponent,
  HeatmapChart,
  LineChart,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

export type Canvas = EChartsType;

export function canvasIn(element: HTMLElement): Canvas {
  return init(element, undefined, { renderer: 'svg' });
}
