import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';
import { poll } from '@/lib/api/queries';
import { asked, type ZonedPeriod } from '@/lib/report/period';

/** By what revenue and costs are told apart. */
export const PARTS = ['channel', 'team', 'agent'] as const;
export type Part = (typeof PARTS)[number];

export interface Asked extends ZonedPeriod {
  by: Part;
}

export type Attribution = Answer<'/api/v1/kpis/attribution'>;
export type Revenue = Attribution['currencies'][number];
export type Cost = Answer<'/api/v1/kpis/cost'>;
export type Retention = Answer<'/api/v1/kpis/retention'>;
export type Group = Retention['months'][number]['groups'][number];
export type SourceQuality = Answer<'/api/v1/kpis/source-quality'>;
export type Cohorts = Answer<'/api/v1/kpis/cohorts'>;

const kept = { refetchInterval: poll, placeholderData: keepPreviousData };

/** The question of a report, as its file asks it too. */
export function questionOf({ by, ...period }: Asked) {
  return { ...asked(period), by };
}

export function attributionQuery(question: Asked) {
  const query = questionOf(question);
  return queryOptions({
    queryKey: ['attribution', query],
    queryFn: () => body(api.GET('/api/v1/kpis/attribution', { params: { query } })),
    ...kept,
  });
}

export function costQuery(question: Asked) {
  const query = questionOf(question);
  return queryOptions({
    queryKey: ['cost', query],
    queryFn: () => body(api.GET('/api/v1/kpis/cost', { params: { query } })),
    ...kept,
  });
}

export function retentionQuery(period: ZonedPeriod) {
  const query = asked(period);
  return queryOptions({
    queryKey: ['retention', query],
    queryFn: () => body(api.GET('/api/v1/kpis/retention', { params: { query } })),
    ...kept,
  });
}

export function sourcesQuery(period: ZonedPeriod) {
  const query = asked(period);
  return queryOptions({
    queryKey: ['source-quality', query],
    queryFn: () => body(api.GET('/api/v1/kpis/source-quality', { params: { query } })),
    ...kept,
  });
}

export function cohortsQuery(period: ZonedPeriod) {
  const query = asked(period);
  return queryOptions({
    queryKey: ['cohorts', query],
    queryFn: () => body(api.GET('/api/v1/kpis/cohorts', { params: { query } })),
    ...kept,
  });
}

/** What likes can be held against. */
export const AGAINST = [
  'conversations_opened',
  'conversations_resolved',
  'csat',
  'attributed_revenue',
  'cost',
  'reach',
  'impressions',
  'clicks',
  'comments',
  'shares',
] as const;
export type Against = (typeof AGAINST)[number];

export interface LikesAsked extends ZonedPeriod {
  against: Against;
  /** Of amounts; undefined for the first there is. */
  currency?: string;
}

export type Engagement = Answer<'/api/v1/kpis/engagement'>;
export type Association = Engagement['associations'][number];
export type Post = Engagement['posts'][number];

export function engagementQuery(period: ZonedPeriod) {
  const query = asked(period);
  return queryOptions({
    queryKey: ['engagement', query],
    queryFn: () => body(api.GET('/api/v1/kpis/engagement', { params: { query } })),
    ...kept,
  });
}
