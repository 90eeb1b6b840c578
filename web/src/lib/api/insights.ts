import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { Answer } from './model';

export type Insight = Answer<'/api/v1/insights'>['items'][number];
export type InsightState = Insight['state'];

const LATEST = 200;

/** The newest insights of all departments: by them departments are known, and what is said already. */
export const latestInsightsQuery = queryOptions({
  queryKey: ['insights', 'latest'],
  queryFn: async () =>
    (await body(api.GET('/api/v1/insights', { params: { query: { limit: LATEST } } }))).items,
});

/** Departments that insights were addressed to, in the order of the alphabet. */
export function departmentsOf(insights: Pick<Insight, 'department'>[]): string[] {
  return [...new Set(insights.map(({ department }) => department))].sort((a, b) => a.localeCompare(b));
}
