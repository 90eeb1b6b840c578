import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { agentsQuery, connectionsQuery, reasonsQuery, tagsQuery, teamsQuery } from '@/lib/api/directory';
import { channelName } from '@/lib/format/channel';
import type { By } from './kpis';
import { FILTERS } from './queries';

export interface Choice {
  value: string;
  label: string;
}

const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr', 'zh'];
const asChoices = (items: { id: string; name: string }[] = []) =>
  items.map(({ id, name }) => ({ value: id, label: name }));

/** What can be filtered by, and how each is called. */
export function useNames() {
  const { t, i18n } = useTranslation(['translation', 'numbers']);
  const { data: connections } = useQuery(connectionsQuery);
  const { data: agents } = useQuery(agentsQuery);
  const { data: teams } = useQuery(teamsQuery);
  const { data: reasons } = useQuery(reasonsQuery);
  const { data: tags } = useQuery(tagsQuery);
  return useMemo(() => {
    const channels = [...new Set(connections?.map(({ channel }) => channel))].sort();
    const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
    const choices: Record<(typeof FILTERS)[number], Choice[]> = {
      channel: channels.map((value) => ({ value, label: channelName(value, t) })),
      connection: asChoices(connections),
      agent: asChoices(agents),
      team: asChoices(teams),
      reason: asChoices(reasons),
      tag: asChoices(tags),
      priority: PRIORITIES.map((value) => ({ value, label: t(`numbers:priorities.${value}`) })),
      language: LANGUAGES.map((value) => ({ value, label: languages.of(value) ?? value })),
    };
    const names = new Map(
      FILTERS.map((filter) => [filter, new Map(choices[filter].map(({ value, label }) => [value, label]))]),
    );
    /** A line of a report: a member, or what belongs to none, or all others. */
    const lineName = ({ kind, member }: { kind: string; member: string | null }, by: By | undefined) => {
      if (kind === 'member' && member !== null && by) {
        return (
          names.get(by)?.get(member) ?? (by === 'channel' ? channelName(member, t) : t('numbers:unknown'))
        );
      }
      return kind === 'none'
        ? t('numbers:noneOf')
        : kind === 'other'
          ? t('numbers:others')
          : t('numbers:all');
    };
    return { choices, lineName };
  }, [t, i18n.language, connections, agents, teams, reasons, tags]);
}
