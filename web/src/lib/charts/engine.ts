// The drawing library, with the parts that our charts use: the heaviest script of all, fetched when one is first drawn.
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
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

export type Canvas = echarts.EChartsType;

export function canvasIn(element: HTMLElement): Canvas {
  return echarts.init(element, undefined, { renderer: 'svg' });
}
