import { many, oneOf, type Search } from '@/lib/storage/address';
import { BY, BY_HOUR, KPI_IDS, LENGTHS, STATS, type By, type KpiId, type Stat } from './kpis';
import { periodBy } from '@/lib/report/period';
import { FILTERS, type Filters, type Interval, type Question } from './queries';

/** What the charts and the tables show. */
export interface View {
  metric: KpiId;
  stat: Stat;
  /** By what the lines are told apart; undefined for one line of all. */
  by?: By;
  /** Undefined: as fits the period. */
  interval?: Interval;
  heat: KpiId;
  spread: KpiId;
  /** Whose table stands below. */
  rows: By;
}

export type Asked = Question & View;

const VIEW: View = {
  metric: 'conversations_opened',
  stat: 'p50',
  heat: 'conversations_opened',
  spread: 'first_response',
  rows: 'agent',
};

/** What an address asks for; whatever it says wrongly is as if it said nothing. */
export function askedBy(search: Search, workspaceZone: string): Asked {
  return {
    ...periodBy(search, workspaceZone),
    clock: oneOf(search.clock, ['calendar', 'business']) ?? 'calendar',
    compare: oneOf(search.compare, ['previous', 'year', 'none']) ?? 'previous',
    ...(Object.fromEntries(FILTERS.map((name) => [name, many(search[name]) ?? []])) as Filters),
    metric: oneOf(search.metric, KPI_IDS) ?? VIEW.metric,
    stat: oneOf(search.stat, STATS) ?? VIEW.stat,
    by: oneOf(search.by, BY),
    interval: oneOf(search.interval, ['day', 'week', 'month', 'year']),
    heat: oneOf(search.heat, BY_HOUR) ?? VIEW.heat,
    spread: oneOf(search.spread, LENGTHS) ?? VIEW.spread,
    rows: oneOf(search.rows, BY) ?? VIEW.rows,
  };
}

/** The address that asks for it, without what goes without saying. */
export function addressOf(asked: Asked): Search {
  const usual: Partial<Record<string, string>> = { ...VIEW, clock: 'calendar', compare: 'previous' };
  return Object.fromEntries(
    (Object.entries(asked) as [string, string | string[] | undefined][]).filter(
      ([name, value]) => Boolean(value?.length) && value !== usual[name],
    ),
  ) as Search;
}
