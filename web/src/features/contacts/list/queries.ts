import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';

/** One of these at most: the server answers to one at a time. */
export interface ContactFilter {
  query?: string;
  owner?: string;
  company?: string;
  tag?: string;
  segment?: string;
}

type Page = Answer<'/api/v1/contacts'>;

const PAGE = 100;

/** The members of a segment are told by id and name; what else a row shows is asked for in one question. */
async function ofSegment(id: string, cursor: string | undefined): Promise<Page> {
  const params = { path: { id }, query: { limit: PAGE, cursor } };
  const { items: members, next } = await body(api.GET('/api/v1/segments/{id}/contacts', { params }));
  if (members.length === 0) {
    return { items: [], next };
  }
  const ids = members.map((member) => member.id);
  const { items } = await body(api.GET('/api/v1/contacts', { params: { query: { ids: ids.join() } } }));
  const byId = new Map(items.map((contact) => [contact.id, contact]));
  return { items: ids.flatMap((one) => byId.get(one) ?? []), next };
}

export function contactListQuery(filter: ContactFilter) {
  const { segment, query, owner, company, tag } = filter;
  return infiniteQueryOptions({
    queryKey: ['contacts', 'list', filter],
    queryFn: ({ pageParam: cursor }): Promise<Page> =>
      segment
        ? ofSegment(segment, cursor)
        : body(
            api.GET('/api/v1/contacts', {
              params: { query: { query, owner, company, tag, limit: PAGE, cursor } },
            }),
          ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: query === undefined ? undefined : (before) => before,
  });
}

/** Where the contacts of a filter are had as a file. */
export function exportAddress(filter: ContactFilter): string {
  const search = new URLSearchParams({ format: 'csv' });
  for (const [name, value] of Object.entries(filter)) {
    if (typeof value === 'string' && value !== '') {
      search.append(name, value);
    }
  }
  return `/api/v1/contact-exports?${search.toString()}`;
}
