import type { Answer } from '@/lib/api/model';

export type Alert = Answer<'/api/v1/alerts'>['items'][number];
export type Rule = Alert['rule'];
export type Kind = Rule['kind'];

export const KINDS: readonly Kind[] = ['crisis', 'threshold', 'change'];

/** What can be watched, and in what it is measured. */
const UNITS = {
  response: 'seconds',
  first_response: 'seconds',
  first_resolution: 'seconds',
  resolution: 'seconds',
  handling: 'seconds',
  conversations_opened: 'count',
  reopened: 'count',
  resolved: 'count',
  closed_unanswered: 'count',
  customer_messages: 'count',
  backlog: 'count',
  negative_answers: 'count',
  sla_first_response: 'share',
  sla_next_response: 'share',
  sla_resolution: 'share',
  reopen_rate: 'share',
  fcr: 'share',
  csat: 'share',
} as const;
export type Metric = keyof typeof UNITS;
export const METRICS = Object.keys(UNITS) as Metric[];

export function isMetric(text: string | null): text is Metric {
  return METRICS.some((metric) => metric === text);
}

export function unitOf(metric: string | null): 'seconds' | 'count' | 'share' {
  return isMetric(metric) ? UNITS[metric] : 'count';
}

/** What an alert can be narrowed to in its form. */
export const FILTERS = ['channel', 'connection', 'team', 'agent', 'reason', 'priority'] as const;
export type Filter = (typeof FILTERS)[number];
const OF_ANSWERS: readonly Filter[] = ['channel', 'connection', 'agent'];
/** They happen before a conversation is anybody's, or beside it. */
const NOBODYS: readonly Metric[] = ['conversations_opened', 'reopened', 'customer_messages', 'backlog'];

/** By what a figure can be told: anything else would be refused. */
export function filtersOf(kind: Kind, metric: Metric): readonly Filter[] {
  if (kind !== 'crisis' && (metric === 'csat' || metric === 'negative_answers')) {
    return OF_ANSWERS;
  }
  return kind === 'crisis' || NOBODYS.includes(metric)
    ? FILTERS.filter((filter) => filter !== 'team' && filter !== 'agent')
    : FILTERS;
}

const MINUTE = 60;
const PERCENT = 100;

/** Without what binary fractions add at the far end. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}

/** A bound as people type it: minutes and percents; and as it is kept. */
export function typedBound(bound: number | null, metric: string | null): number | null {
  if (bound === null) {
    return null;
  }
  const unit = unitOf(metric);
  return unit === 'seconds' ? bound / MINUTE : unit === 'share' ? exact(bound * PERCENT) : bound;
}

export function keptBound(bound: number | null, metric: string): number | null {
  if (bound === null) {
    return null;
  }
  const unit = unitOf(metric);
  return unit === 'seconds' ? Math.round(bound * MINUTE) : unit === 'share' ? exact(bound / PERCENT) : bound;
}

/** Windows in minutes, from an hour to a week. */
export const WINDOWS = [60, 240, 480, 1440, 10_080] as const;
