import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { agentsQuery } from '@/lib/api/directory';
import type { Session } from '@/lib/api/model';

/** What those who note and decide are called; what a rule does is done in the name of the workspace. */
export function useWho(session: Session | null): (id: string) => string {
  const { t } = useTranslation('insights');
  const { data: agents } = useQuery(agentsQuery);
  return useCallback(
    (id) => {
      if (id === session?.workspace.id) {
        return t('byRule');
      }
      if (id === session?.member.id) {
        return session.member.name;
      }
      return agents?.find((agent) => agent.id === id)?.name ?? t('somebody');
    },
    [agents, session, t],
  );
}
