import { useQuery } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';

const MINUTE_MILLIS = 60_000;

/** What the network takes now; asked again each minute, for windows close. */
export function useReplyRules(id: string) {
  return useQuery({
    queryKey: ['thread', id, 'rules'],
    queryFn: () => body(api.GET('/api/v1/conversations/{id}/reply-rules', { params: { path: { id } } })),
    refetchInterval: MINUTE_MILLIS,
  }).data;
}

/** Characters as networks count them: an emoji is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
