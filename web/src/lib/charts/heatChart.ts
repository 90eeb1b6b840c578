import { categoryAxis, GRID, tip, tooltip } from './axes';
import type { Drawing, Named, Scale, Series } from './model';

export interface Heat {
  corner: string;
  columns: Named[];
  /** The first stands at the top. */
  rows: Series[];
  scale: Scale;
}

/** A figure by two things at once: the stronger a cell, the more. */
export function heatChart({ corner, columns, rows, scale }: Heat): Drawing {
  const cells = rows.flatMap(({ values }, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
  );
  const pickAt = (row: number, column: number) => {
    const series = rows[row];
    const category = columns[column];
    return series && category ? { series: { key: series.key, name: series.name }, category } : undefined;
  };
  return {
    series: [],
    pick: (_, dataIndex) => {
      const cell = cells[dataIndex];
      return cell && pickAt(cell.row, cell.column);
    },
    table: {
      corner,
      columns: columns.map(({ name }) => name),
      rows: rows.map(({ key, name, values }, row) => ({
        key,
        name,
        cells: values.map((value, column) =>
          value === null ? { text: '–' } : { text: scale.full(value), pick: pickAt(row, column) },
        ),
      })),
    },
    option: (look) => ({
      grid: GRID,
      xAxis: categoryAxis(columns, look),
      yAxis: categoryAxis(rows, look, { inverse: true }),
      visualMap: {
        show: false,
        min: 0,
        max: Math.max(1e-9, ...cells.map(({ value }) => value)),
        inRange: { color: look.heat },
      },
      tooltip: {
        ...tooltip(look),
        formatter: (at: unknown) => {
          const cell = cells[(at as { dataIndex: number }).dataIndex];
          const row = rows[cell?.row ?? 0]?.name ?? '';
          const name = columns[cell?.column ?? 0]?.name ?? '';
          return tip(row, [{ name, value: scale.full(cell?.value ?? 0) }]);
        },
      },
      series: [
        {
          type: 'heatmap',
          data: cells.map(({ row, column, value }) => [column, row, value]),
          itemStyle: { borderColor: look.surface, borderWidth: 2, borderRadius: 3 },
          emphasis: { itemStyle: { borderColor: look.text } },
        },
      ],
    }),
  };
}
