import type { Answer } from '@/lib/api/model';
import type { Line } from './behind';
import { kindOf, type KpiId } from './kpis';

type ReportLine = Pick<
  Answer<'/api/v1/kpis/series'>['lines'][number],
  'metric' | 'kind' | 'member' | 'total'
>;

export interface Row {
  key: string;
  line: Line;
  /** Of lengths the median; null where there is nothing to tell. */
  values: Map<string, number | null>;
}

/** One row for each member, and for what belongs to none or is not told alone; totals stand elsewhere. */
export function rowsOf(lines: ReportLine[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { metric, kind, member, total } of lines) {
    if (kind !== 'total') {
      const key = `${kind} ${member ?? ''}`;
      const row = rows.get(key) ?? { key, line: { kind, member }, values: new Map<string, number | null>() };
      row.values.set(metric, kindOf(metric as KpiId).unit === 'seconds' ? total.p50 : total.value);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** By one column; those of whom it tells nothing, and what is nobody's, stand last either way. */
export function ranked(rows: Row[], { column, up }: { column: KpiId; up: boolean }): Row[] {
  const last = ({ line, values }: Row) =>
    line.kind === 'other' ? 3 : line.kind === 'none' ? 2 : (values.get(column) ?? null) === null ? 1 : 0;
  const value = (row: Row) => (up ? 1 : -1) * (row.values.get(column) ?? 0);
  return [...rows].sort((one, other) => last(one) - last(other) || value(one) - value(other));
}
