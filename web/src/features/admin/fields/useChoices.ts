import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { macrosQuery, schedulesQuery, segmentsQuery } from '@/features/admin/queries';
import { agentsQuery, connectionsQuery, reasonsQuery, tagsQuery, teamsQuery } from '@/lib/api/directory';
import { CHANNELS } from '@/lib/api/channels';
import type { Reason } from '@/lib/api/model';
import { channelName } from '@/lib/format/channel';

export interface Choice {
  value: string;
  label: string;
}

const NAMES = {
  channel: CHANNELS,
  priority: ['none', 'low', 'medium', 'high', 'urgent'],
  status: ['open', 'pending', 'snoozed', 'resolved', 'spam'],
  kind: ['post', 'comment', 'direct_message', 'mention', 'review', 'forum_post', 'mail', 'note'],
  actor: ['customer', 'agent', 'bot', 'peer', 'system'],
  visibility: ['public', 'private'],
} as const;

export const KINDS = [
  'channel',
  'priority',
  'status',
  'kind',
  'actor',
  'visibility',
  'connection',
  'reason',
  'tag',
  'team',
  'assignee',
  'segment',
  'macro',
  'schedule',
] as const;
export type ChoiceKind = (typeof KINDS)[number];

export function isChoiceKind(text: string): text is ChoiceKind {
  return KINDS.some((kind) => kind === text);
}

interface Named {
  id: string;
  name: string;
  retired?: boolean;
}

/** Of what is out of use only what is chosen already is shown: the lists hold it, marked. */
function named(items: readonly Named[] | undefined, mark: (name: string) => string): Choice[] {
  return (items ?? []).map(({ id, name, retired }) => ({ value: id, label: retired ? mark(name) : name }));
}

/** Reasons with the ones above them, as they are read. */
export function reasonPaths(reasons: readonly Reason[]): { id: string; name: string; retired: boolean }[] {
  const names = new Map(reasons.map(({ id, name }) => [id, name]));
  return reasons
    .map(({ id, parentId, name, retired }) => {
      const above = parentId === null ? undefined : names.get(parentId);
      return { id, name: above ? `${above} › ${name}` : name, retired };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** What can be chosen of each kind, and what a chosen one is called. */
export function useChoices() {
  const { t } = useTranslation(['translation', 'admin']);
  const { data: agents } = useQuery(agentsQuery);
  const { data: teams } = useQuery(teamsQuery);
  const { data: reasons } = useQuery(reasonsQuery);
  const { data: tags } = useQuery(tagsQuery);
  const { data: connections } = useQuery(connectionsQuery);
  const { data: segments } = useQuery(segmentsQuery);
  const { data: macros } = useQuery(macrosQuery);
  const { data: schedules } = useQuery(schedulesQuery);
  const choices = useMemo((): Record<ChoiceKind, Choice[]> => {
    const mark = (name: string) => t('admin:markRetired', { name });
    return {
      channel: NAMES.channel.map((value) => ({ value, label: channelName(value, t) })),
      priority: NAMES.priority.map((value) => ({ value, label: t(`admin:priority.${value}`) })),
      status: NAMES.status.map((value) => ({ value, label: t(`admin:status.${value}`) })),
      kind: NAMES.kind.map((value) => ({ value, label: t(`kind.${value}`) })),
      actor: NAMES.actor.map((value) => ({ value, label: t(`actor.${value}`) })),
      visibility: NAMES.visibility.map((value) => ({ value, label: t(`admin:visibility.${value}`) })),
      connection: (connections ?? []).map(({ id, name, channel }) => ({
        value: id,
        label: t('admin:onChannel', { name, channel: channelName(channel, t) }),
      })),
      reason: named(reasonPaths(reasons ?? []), mark),
      tag: named(tags, mark),
      team: named(teams, mark),
      assignee: named(
        agents?.filter(({ kind }) => kind === 'member'),
        mark,
      ),
      segment: named(segments, mark),
      macro: named(
        macros?.filter(({ scope }) => scope !== 'personal'),
        mark,
      ),
      schedule: named(schedules?.items, mark),
    };
  }, [t, agents, teams, reasons, tags, connections, segments, macros, schedules]);
  const nameOf = useCallback(
    (kind: ChoiceKind, value: string) =>
      choices[kind].find((choice) => choice.value === value)?.label ?? t('admin:unknown'),
    [choices, t],
  );
  return { choices, nameOf };
}

/** The choices and, of those chosen, the ones that the lists do not hold any more: none is lost by saving. */
export function withChosen(choices: readonly Choice[], chosen: readonly string[], unknown: string): Choice[] {
  const there = new Set(choices.map(({ value }) => value));
  return [
    ...choices,
    ...chosen.filter((value) => !there.has(value)).map((value) => ({ value, label: unknown })),
  ];
}
