import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, body } from '@/lib/api/client';
import { agentsQuery } from '@/lib/api/directory';
import type { Answer } from '@/lib/api/model';

const MINUTE_MILLIS = 60_000;

export type Company = Answer<'/api/v1/companies/{id}'>;
export type Segment = Answer<'/api/v1/segments'>['items'][number];
export type Attribute = Answer<'/api/v1/contact-attributes'>['items'][number];

export const companiesQuery = queryOptions({
  queryKey: ['companies', 'first'],
  queryFn: async () =>
    (await body(api.GET('/api/v1/companies', { params: { query: { limit: 200 } } }))).items,
  staleTime: MINUTE_MILLIS,
});

export function companyQuery(id: string) {
  return queryOptions({
    queryKey: ['company', id],
    queryFn: () => body(api.GET('/api/v1/companies/{id}', { params: { path: { id } } })),
    staleTime: MINUTE_MILLIS,
  });
}

export const attributesQuery = queryOptions({
  queryKey: ['contact-attributes'],
  queryFn: async () => (await body(api.GET('/api/v1/contact-attributes'))).items,
  staleTime: MINUTE_MILLIS,
});

export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: async () => (await body(api.GET('/api/v1/segments'))).items,
  staleTime: MINUTE_MILLIS,
});

/** The members, who alone can own a contact; accounts of networks cannot. */
export function useOwners() {
  const { data } = useQuery(agentsQuery);
  return useMemo(() => data?.filter(({ kind }) => kind === 'member') ?? [], [data]);
}
