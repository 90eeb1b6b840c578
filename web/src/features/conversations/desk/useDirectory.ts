import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { agentsQuery, reasonsQuery, tagsQuery, teamsQuery } from '@/lib/api/directory';
import type { Reason } from '@/lib/api/model';

/** A reason with the one above it, as it is read. */
export function reasonPath(reason: Reason, byId: ReadonlyMap<string, Reason>): string {
  const above = reason.parentId === null ? undefined : byId.get(reason.parentId);
  return above ? `${above.name} › ${reason.name}` : reason.name;
}

/** The names of all that a conversation points to. */
export function useDirectory() {
  const { data: agents } = useQuery(agentsQuery);
  const { data: teams } = useQuery(teamsQuery);
  const { data: reasons } = useQuery(reasonsQuery);
  const { data: tags } = useQuery(tagsQuery);
  return useMemo(() => {
    const reasonsById = new Map(reasons?.map((reason) => [reason.id, reason]));
    return {
      members: (agents ?? []).filter(({ kind }) => kind === 'member'),
      teams: teams ?? [],
      tags: tags ?? [],
      reasons: (reasons ?? [])
        .map((reason) => ({ ...reason, path: reasonPath(reason, reasonsById) }))
        .sort((one, other) => one.path.localeCompare(other.path)),
      names: new Map<string, string>([
        ...(agents ?? []).map(({ id, name }) => [id, name] as const),
        ...(teams ?? []).map(({ id, name }) => [id, name] as const),
        ...(tags ?? []).map(({ id, name }) => [id, name] as const),
        ...(reasons ?? []).map((reason) => [reason.id, reasonPath(reason, reasonsById)] as const),
      ]),
    };
  }, [agents, teams, reasons, tags]);
}

export type Directory = ReturnType<typeof useDirectory>;
