import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { agentsQuery, teamsQuery } from '@/lib/api/directory';
import { channelName } from '@/lib/format/channel';
import type { Part } from './queries';

/** How a part of the report is called; what belongs to none has a name as well. */
export function usePartName(by: Part): (value: string | null) => string {
  const { t } = useTranslation(['translation', 'numbers']);
  const { data: agents } = useQuery(agentsQuery);
  const { data: teams } = useQuery(teamsQuery);
  const named = by === 'agent' ? agents : teams;
  return useCallback(
    (value) => {
      if (value === null) {
        return t('numbers:noneOf');
      }
      return by === 'channel'
        ? channelName(value, t)
        : (named?.find(({ id }) => id === value)?.name ?? t('numbers:unknown'));
    },
    [by, named, t],
  );
}
