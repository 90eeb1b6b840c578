import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';
import { poll } from '@/lib/api/queries';
import { asked, type ZonedPeriod } from '@/lib/report/period';

export type Rated = Answer<'/api/v1/kpis/ratings'>['total'];
export type Voice = Answer<'/api/v1/kpis/voice'>;
export type Progress = Voice['total'];

/** By what ratings and what became of insights are told apart. */
export const RATING_PARTS = ['channel', 'agent'] as const;
export const VOICE_PARTS = ['department', 'channel', 'reason', 'month'] as const;
export type RatingPart = (typeof RATING_PARTS)[number];
export type VoicePart = (typeof VOICE_PARTS)[number];

const kept = { refetchInterval: poll, placeholderData: keepPreviousData };

export function communityQuery(period: ZonedPeriod) {
  const query = asked(period);
  return queryOptions({
    queryKey: ['community', query],
    queryFn: () => body(api.GET('/api/v1/kpis/community', { params: { query } })),
    ...kept,
  });
}

export function advocatesQuery(period: ZonedPeriod) {
  const query = asked(period);
  return queryOptions({
    queryKey: ['advocates', query],
    queryFn: () => body(api.GET('/api/v1/kpis/advocates', { params: { query } })),
    ...kept,
  });
}

export function ratingsQuery(period: ZonedPeriod, by: RatingPart) {
  const query = { ...asked(period), by };
  return queryOptions({
    queryKey: ['ratings', query],
    queryFn: () => body(api.GET('/api/v1/kpis/ratings', { params: { query } })),
    ...kept,
  });
}

export function voiceQuery(period: ZonedPeriod, by: VoicePart) {
  const query = { ...asked(period), by };
  return queryOptions({
    queryKey: ['voice', query],
    queryFn: () => body(api.GET('/api/v1/kpis/voice', { params: { query } })),
    ...kept,
  });
}
