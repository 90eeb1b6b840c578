import { api, body } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';
import type { By, KpiId } from './kpis';
import type { Params } from './queries';

export type Item = Answer<'/api/v1/kpis/drilldown'>['items'][number];

/** What a click asks to see: the things behind a figure. */
export interface Behind {
  /** Where several, the reader chooses. */
  metrics: KpiId[];
  params: Params;
  /** What was clicked, in words. */
  said: string[];
  /** By what the params were narrowed to what was clicked, which the words tell already. */
  narrowed?: By;
  /** Of those that the service lists, the ones that are behind the figure; all without it. */
  keep?: (item: Item) => boolean;
}

const PAGE = 200;

export function behindQuery(params: Params, metric: KpiId) {
  return {
    queryKey: ['behind', params, metric],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      body(
        api.GET('/api/v1/kpis/drilldown', {
          params: { query: { ...params, metric, limit: PAGE, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
  };
}

/** Conversations in the order in which they are listed, each with what of it counts. */
export function conversationsOf(items: Item[]): { id: string; items: Item[] }[] {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const known = found.get(item.conversationId);
    if (known) {
      known.push(item);
    } else {
      found.set(item.conversationId, [item]);
    }
  }
  return [...found].map(([id, all]) => ({ id, items: all }));
}

/** Whether an item is dated at an hour of a weekday (1 for Monday) of a zone. */
export function isAtHour(zone: string, weekday: number, hour: number): (item: Item) => boolean {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return ({ at }) => {
    const parts = clock.formatToParts(new Date(at));
    const part = (type: string) => parts.find((one) => one.type === type)?.value;
    return part('weekday') === names[weekday - 1] && Number(part('hour')) === hour;
  };
}

export interface Line {
  kind: string;
  member: string | null;
}

const FIELDS = { channel: 'channel', connection: 'connectionId', agent: 'agentId', team: 'teamId' } as const;

/**
 * What is behind a line of a report that is told by a dimension. Members are filtered for; what belongs to none, or to
 * those that are not told alone, is found among all where the list says whose each is. Elsewhere undefined.
 */
export function ofLine(
  params: Params,
  by: By | undefined,
  line: Line,
  members: (string | null)[],
): Pick<Behind, 'params' | 'keep' | 'narrowed'> | undefined {
  if (by === undefined || line.kind === 'total') {
    return { params };
  }
  if (line.member !== null) {
    return { params: { ...params, [by]: [line.member] }, narrowed: by };
  }
  const field = by in FIELDS ? FIELDS[by as keyof typeof FIELDS] : undefined;
  if (field === undefined) {
    return undefined;
  }
  const told = new Set(members.filter((member) => member !== null));
  return line.kind === 'none'
    ? { params, keep: (item) => item[field] === null }
    : { params, keep: (item) => item[field] !== null && !told.has(item[field]) };
}
