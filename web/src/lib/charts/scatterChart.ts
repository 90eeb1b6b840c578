import { GRID, tip, tooltip, valueAxis } from './axes';
import type { Drawing, Named, Scale } from './model';

export interface Measure {
  name: string;
  scale: Scale;
}

export interface Scatter {
  corner: string;
  x: Measure;
  y: Measure;
  points: (Named & { x: number; y: number })[];
}

const ROOM_FOR_NAMES = { top: 30, bottom: 24 };

/** How two figures go together: a point for each thing that has both. */
export function scatterChart({ corner, x, y, points }: Scatter): Drawing {
  const pick = (_: number, index: number) => {
    const point = points[index];
    return (
      point && { series: { key: 'points', name: corner }, category: { key: point.key, name: point.name } }
    );
  };
  return {
    series: [],
    pick,
    table: {
      corner,
      columns: [x.name, y.name],
      rows: points.map((point, index) => ({
        key: point.key,
        name: point.name,
        cells: [
          { text: x.scale.full(point.x), pick: pick(0, index) },
          { text: y.scale.full(point.y), pick: pick(0, index) },
        ],
      })),
    },
    option: (look) => {
      const named = { nameTextStyle: { color: look.quiet, fontSize: 12 } };
      return {
        grid: { ...GRID, ...ROOM_FOR_NAMES },
        xAxis: {
          ...valueAxis(
            points.map((point) => point.x),
            x.scale,
            look,
          ),
          ...named,
          name: x.name,
          nameLocation: 'middle',
          nameGap: 26,
        },
        yAxis: {
          ...valueAxis(
            points.map((point) => point.y),
            y.scale,
            look,
          ),
          nameTextStyle: { ...named.nameTextStyle, align: 'left' },
          name: y.name,
        },
        tooltip: {
          ...tooltip(look),
          formatter: (at: unknown) => {
            const point = points[(at as { dataIndex: number }).dataIndex];
            return tip(point?.name ?? '', [
              { name: x.name, value: x.scale.full(point?.x ?? 0) },
              { name: y.name, value: y.scale.full(point?.y ?? 0) },
            ]);
          },
        },
        series: [
          {
            type: 'scatter',
            symbolSize: 12,
            data: points.map((point) => [point.x, point.y]),
            itemStyle: { color: look.accent, opacity: 0.75, borderColor: look.surface },
          },
        ],
      };
    },
  };
}
