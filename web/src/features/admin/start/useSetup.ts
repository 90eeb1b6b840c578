import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  attributesQuery,
  contactRetentionQuery,
  conversationRetentionQuery,
  costsQuery,
  deadLettersQuery,
  macrosQuery,
  membersQuery,
  policiesQuery,
  schedulesQuery,
  surveysQuery,
} from '@/features/admin/queries';
import { rulesQuery } from '@/features/admin/rules/queries';
import { alertsQuery, scheduledQuery } from '@/features/admin/watch/queries';
import type { PartId } from '@/features/admin/parts';
import { connectionsQuery, reasonsQuery, tagsQuery, teamsQuery } from '@/lib/api/directory';

export interface Setup {
  /** How many there are; undefined while that is not known. */
  count: number | undefined;
  /** How many of them need somebody to look. */
  troubled?: number;
}

const inUse = (items: readonly { retired: boolean }[]) => items.filter(({ retired }) => !retired).length;
const all = (items: readonly unknown[]) => items.length;

/** What is set up of each part. */
export function useSetup(): Partial<Record<PartId, Setup>> {
  const connections = useQuery(connectionsQuery).data;
  const person = useQuery(contactRetentionQuery).data;
  const text = useQuery(conversationRetentionQuery).data;
  const letters = useInfiniteQuery(deadLettersQuery).data?.pages[0]?.items.filter(
    ({ replayedAt }) => replayedAt === null,
  ).length;
  return {
    connections: {
      count: connections?.length,
      troubled: connections?.filter(({ outlet }) => outlet?.state === 'broken').length,
    },
    members: { count: useQuery({ ...membersQuery, select: all }).data },
    teams: { count: useQuery({ ...teamsQuery, select: inUse }).data },
    schedules: { count: useQuery({ ...schedulesQuery, select: ({ items }) => items.length }).data },
    policies: { count: useQuery({ ...policiesQuery, select: inUse }).data },
    reasons: { count: useQuery({ ...reasonsQuery, select: inUse }).data },
    tags: { count: useQuery({ ...tagsQuery, select: inUse }).data },
    attributes: { count: useQuery({ ...attributesQuery, select: inUse }).data },
    macros: { count: useQuery({ ...macrosQuery, select: all }).data },
    rules: { count: useQuery({ ...rulesQuery, select: all }).data },
    surveys: { count: useQuery({ ...surveysQuery, select: all }).data },
    repair: { count: letters && 0, troubled: letters },
    alerts: { count: useQuery({ ...alertsQuery, select: all }).data },
    scheduled: { count: useQuery({ ...scheduledQuery, select: all }).data },
    costs: { count: useQuery({ ...costsQuery, select: all }).data },
    retention: {
      count: person && text ? [person, text].filter(({ days }) => days !== null).length : undefined,
    },
  };
}
