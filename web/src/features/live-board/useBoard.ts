import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, body } from '@/lib/api/client';
import type { LiveBoard } from '@/lib/api/model';
import { sessionHasEnded, useSessionHasEnded } from '@/lib/api/sessionEnd';
import { shareLine } from '@/lib/live/share';
import type { LiveState } from '@/lib/live/state';

/** While live, a look now and then covers a line that died without a word, and keeps the time of the figures true. */
const LIVE_MILLIS = 30_000;
const ALONE_MILLIS = 5_000;
const PARTS_MILLIS = 15_000;

export interface BoardFilter {
  team: string[];
  channel: string[];
}

function boardQuery(filter: BoardFilter, every: number) {
  return queryOptions({
    queryKey: ['live-board', filter],
    queryFn: () => body(api.GET('/api/v1/live-board', { params: { query: filter } })),
    refetchInterval: () => (sessionHasEnded() ? false : every),
    refetchIntervalInBackground: true,
  });
}

export function boardAddress({ team, channel }: BoardFilter): string {
  const query = new URLSearchParams([
    ['board', 'true'],
    ...team.map((id) => ['team', id]),
    ...channel.map((name) => ['channel', name]),
  ]);
  return `/api/v1/stream?${query.toString()}`;
}

/**
 * The board as it is now, told by a stream of its own.
 *
 * @param place the member and the workspace: tabs of one place share the stream
 */
export function useBoard(filter: BoardFilter, place: string | undefined) {
  const client = useQueryClient();
  const ended = useSessionHasEnded();
  const [state, setState] = useState<LiveState>('connecting');
  const address = boardAddress(filter);
  useEffect(() => {
    if (place === undefined || ended) {
      return undefined;
    }
    const { queryKey } = boardQuery(filter, 0);
    return shareLine(address, `${place}.${address}`, {
      onState: setState,
      onEvent: (name, data) => {
        if (name === 'board') {
          client.setQueryData(queryKey, JSON.parse(data) as LiveBoard);
        }
      },
      onRefused: () => void api.GET('/api/v1/me').catch(() => undefined),
    });
    // The address says all that there is to the filter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, address, place, ended]);
  const query = useQuery(boardQuery(filter, state === 'live' ? LIVE_MILLIS : ALONE_MILLIS));
  return { ...query, state };
}

/** The same board of each team or channel alone, asked for now and then. */
export function useParts(filters: BoardFilter[]) {
  return useQueries({ queries: filters.map((filter) => boardQuery(filter, PARTS_MILLIS)) });
}
