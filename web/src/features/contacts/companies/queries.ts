import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';

const PAGE = 50;

/** Companies by name; of a word, those whose name or domain has it. */
export function companyPagesQuery(query: string) {
  return infiniteQueryOptions({
    queryKey: ['companies', 'pages', query],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/v1/companies', {
          params: { query: { query: query === '' ? undefined : query, cursor, limit: PAGE } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
