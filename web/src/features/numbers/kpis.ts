import type { Unit } from '@/lib/charts/model';

export const BY = ['channel', 'connection', 'agent', 'team', 'reason', 'priority', 'language'] as const;
export type By = (typeof BY)[number];

interface Kind {
  unit: Unit;
  /** Which way is good; undefined where more is neither. */
  better?: 'less' | 'more';
  /** What cannot tell it apart: the service refuses the question. */
  notBy?: By[];
}

const NOBODYS: By[] = ['agent', 'team'];

/** Every figure that the service tells over time. */
export const KPIS = {
  conversations_opened: { unit: 'count', notBy: NOBODYS },
  cycles_opened: { unit: 'count', notBy: NOBODYS },
  reopened: { unit: 'count', better: 'less', notBy: NOBODYS },
  resolved: { unit: 'count', better: 'more' },
  closed_unanswered: { unit: 'count', better: 'less' },
  backlog: { unit: 'count', better: 'less', notBy: NOBODYS },
  customer_messages: { unit: 'count', notBy: NOBODYS },
  agent_messages: { unit: 'count', notBy: ['team'] },
  response: { unit: 'seconds', better: 'less' },
  first_response: { unit: 'seconds', better: 'less' },
  first_resolution: { unit: 'seconds', better: 'less' },
  resolution: { unit: 'seconds', better: 'less' },
  handling: { unit: 'seconds', better: 'less' },
  sla_first_response: { unit: 'share', better: 'more' },
  sla_next_response: { unit: 'share', better: 'more' },
  sla_resolution: { unit: 'share', better: 'more' },
  reopen_rate: { unit: 'share', better: 'less' },
  fcr: { unit: 'share', better: 'more' },
} satisfies Record<string, Kind>;
export type KpiId = keyof typeof KPIS;
export const KPI_IDS = Object.keys(KPIS) as KpiId[];
export const LENGTHS = KPI_IDS.filter((id) => KPIS[id].unit === 'seconds');

/** What one number is told of a metric's lengths. */
export const STATS = ['p50', 'p90', 'value'] as const;
export type Stat = (typeof STATS)[number];

export function kindOf(id: KpiId): Kind {
  return KPIS[id];
}

export function isToldBy(id: KpiId, dimensions: readonly By[]): boolean {
  return !kindOf(id).notBy?.some((dimension) => dimensions.includes(dimension));
}

/** Metrics whose things the service lists; a backlog is what came less what went, so both are listed. */
export function listed(id: KpiId): KpiId[] {
  return id === 'backlog' ? ['cycles_opened', 'resolved'] : [id];
}

/** By hour of the day: not a backlog, nor what later events decide. */
export const BY_HOUR = KPI_IDS.filter((id) => id !== 'backlog' && id !== 'fcr');
