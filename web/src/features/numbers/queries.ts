import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { poll } from '@/lib/api/queries';
import { BY, type By, type KpiId } from './kpis';
import { addDays, type Period } from '@/lib/report/period';

/** Ids or words that are wanted; nothing is any. */
export type Filters = Record<By | 'tag', string[]>;
export const FILTERS = [...BY, 'tag'] as const;

export interface Question extends Period, Filters {
  zone: string;
  clock: 'calendar' | 'business';
  compare: 'previous' | 'year' | 'none';
}

/** A question as the service takes it: its end is not part of it, and is a date or an instant as its beginning. */
export type Params = Filters & Pick<Question, 'from' | 'to' | 'zone' | 'clock'>;

export function paramsOf(question: Question): Params {
  const { from, to, zone, clock, channel, connection, agent, team, reason, priority, language, tag } =
    question;
  return {
    from,
    // The page names the last day; the service the first one after it.
    to: addDays(to, 1),
    zone,
    clock,
    ...{ channel, connection, agent, team, reason, priority, language, tag },
  };
}

/** Which dimensions are filtered: not every metric is told by all. */
export function filteredBy(filters: Filters): By[] {
  return BY.filter((dimension) => filters[dimension].length > 0);
}

const kept = { refetchInterval: poll, placeholderData: keepPreviousData };

export function summaryQuery(question: Question) {
  const query = {
    ...paramsOf(question),
    compare: question.compare === 'none' ? undefined : question.compare,
  };
  return queryOptions({
    queryKey: ['summary', query],
    queryFn: () => body(api.GET('/api/v1/kpis/summary', { params: { query } })),
    ...kept,
  });
}

export type Interval = 'day' | 'week' | 'month' | 'year';

export interface SeriesWish {
  metric: KpiId[];
  interval: Interval;
  by?: By;
  top?: number;
}

export function seriesQuery(params: Params, wish: SeriesWish) {
  const query = { ...params, ...wish };
  return queryOptions({
    queryKey: ['series', query],
    queryFn: () => body(api.GET('/api/v1/kpis/series', { params: { query } })),
    ...kept,
  });
}

export function heatQuery(params: Params, metric: KpiId) {
  const query = { ...params, metric };
  return queryOptions({
    queryKey: ['heatmap', query],
    queryFn: () => body(api.GET('/api/v1/kpis/heatmap', { params: { query } })),
    ...kept,
  });
}

export function spreadQuery(params: Params, metric: KpiId) {
  const query = { ...params, metric };
  return queryOptions({
    queryKey: ['distribution', query],
    queryFn: () => body(api.GET('/api/v1/kpis/distribution', { params: { query } })),
    ...kept,
  });
}

/** Told by channel, connection and agent alone. */
export function satisfactionQuery({ from, to, zone, channel, connection, agent }: Params) {
  const query = { from, to, zone, channel, connection, agent };
  return queryOptions({
    queryKey: ['satisfaction', query],
    queryFn: () => body(api.GET('/api/v1/kpis/satisfaction', { params: { query } })),
    ...kept,
  });
}

export function backlogQuery(params: Params) {
  return queryOptions({
    queryKey: ['backlog', params],
    queryFn: () => body(api.GET('/api/v1/kpis/backlog', { params: { query: params } })),
    ...kept,
  });
}
