import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';

export type Member = Answer<'/api/v1/members'>['items'][number];
export type Availability = Answer<'/api/v1/agents/availability'>['items'][number];
export type Team = Answer<'/api/v1/teams'>['items'][number];
export type Schedules = Answer<'/api/v1/schedules'>;
export type Schedule = Schedules['items'][number];
export type Policy = Answer<'/api/v1/sla-policies'>['items'][number];
export type Tag = Answer<'/api/v1/tags'>['items'][number];
export type CostRate = Answer<'/api/v1/kpis/cost-rates'>['items'][number];

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: async () => (await body(api.GET('/api/v1/members'))).items,
});

export const availabilityQuery = queryOptions({
  queryKey: ['availability'],
  queryFn: async () => (await body(api.GET('/api/v1/agents/availability'))).items,
});

export const schedulesQuery = queryOptions({
  queryKey: ['schedules'],
  queryFn: () => body(api.GET('/api/v1/schedules')),
});

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async () => (await body(api.GET('/api/v1/sla-policies'))).items,
});

export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: async () => (await body(api.GET('/api/v1/segments'))).items,
});

export const macrosQuery = queryOptions({
  queryKey: ['macros'],
  queryFn: async () => (await body(api.GET('/api/v1/macros'))).items,
});

export const costsQuery = queryOptions({
  queryKey: ['cost-rates'],
  queryFn: async () => (await body(api.GET('/api/v1/kpis/cost-rates'))).items,
});

export const contactRetentionQuery = queryOptions({
  queryKey: ['retention', 'contact'],
  queryFn: () => body(api.GET('/api/v1/contact-retention')),
});

export const conversationRetentionQuery = queryOptions({
  queryKey: ['retention', 'conversation'],
  queryFn: () => body(api.GET('/api/v1/conversation-retention')),
});

export const conversationAttributesQuery = queryOptions({
  queryKey: ['attributes'],
  queryFn: async () => (await body(api.GET('/api/v1/attributes'))).items,
});

export type OwnAttribute = Answer<'/api/v1/attributes'>['items'][number] & { of: 'conversation' | 'contact' };

/** Those of conversations and those of contacts. */
export const attributesQuery = queryOptions({
  queryKey: ['own-attributes'],
  queryFn: async (): Promise<OwnAttribute[]> => {
    const [conversations, contacts] = await Promise.all([
      body(api.GET('/api/v1/attributes')),
      body(api.GET('/api/v1/contact-attributes')),
    ]);
    return [
      ...conversations.items.map((one) => ({ ...one, of: 'conversation' as const })),
      ...contacts.items.map((one) => ({ ...one, of: 'contact' as const })),
    ];
  },
});

export type Survey = Answer<'/api/v1/surveys'>['items'][number];

export const surveysQuery = queryOptions({
  queryKey: ['surveys'],
  queryFn: async () => (await body(api.GET('/api/v1/surveys'))).items,
});

const PAGE = 50;

export const blockedQuery = infiniteQueryOptions({
  queryKey: ['blocked-identities'],
  queryFn: ({ pageParam: cursor }) =>
    body(api.GET('/api/v1/blocked-identities', { params: { query: { cursor, limit: PAGE } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
});

export const deadLettersQuery = infiniteQueryOptions({
  queryKey: ['dead-letters'],
  queryFn: ({ pageParam: cursor }) =>
    body(api.GET('/api/v1/dead-letters', { params: { query: { cursor, limit: PAGE } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
});
