import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';

const ORDERS = 3;
const EVENTS = 8;

export function companyQuery(id: string) {
  return queryOptions({
    queryKey: ['company', id],
    queryFn: () => body(api.GET('/api/v1/companies/{id}', { params: { path: { id } } })),
  });
}

export function ordersQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'orders'],
    queryFn: () =>
      body(api.GET('/api/v1/contacts/{id}/orders', { params: { path: { id }, query: { limit: ORDERS } } })),
  });
}

export function consentsQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'consents'],
    queryFn: () => body(api.GET('/api/v1/contacts/{id}/consents', { params: { path: { id } } })),
  });
}

export function timelineQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['contact', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/contacts/{id}/timeline', {
          params: { path: { id }, query: { limit: EVENTS, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function suggestionsQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'suggestions'],
    queryFn: async () =>
      (await body(api.GET('/api/v1/contacts/{id}/suggestions', { params: { path: { id } } }))).items,
  });
}
