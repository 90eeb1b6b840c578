import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/lib/api/client';
import { agentsQuery } from '@/lib/api/directory';
import type { Conversation, Session } from '@/lib/api/model';
import type { useChange } from '@/features/conversations/change';

import { Picker } from './Picker';
import { TakeButton } from './TakeButton';
import type { Directory } from './useDirectory';

const NOBODY = 'nobody';
const NO_TEAM = 'no-team';

interface Props {
  conversation: Conversation;
  member: Session['member'];
  directory: Directory;
  change: ReturnType<typeof useChange>;
}

/** Whose a conversation is: a member's, a team's, or nobody's. */
export function AssignPicker({ conversation, member, directory, change }: Props) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const { assigneeId, teamId } = conversation;
  const { members, teams, names } = directory;
  const mine = assigneeId === member.id;

  function assign(to: string) {
    change.mutate({
      patch: { assigneeId: to },
      told: to === member.id ? t('assignedMe') : t('assigned', { name: names.get(to) ?? '…' }),
    });
  }

  async function take() {
    if (!members.some(({ id }) => id === member.id)) {
      // Who has done nothing here yet is not known as an agent.
      await done(
        api.PUT('/api/v1/agents/{id}', { params: { path: { id: member.id } }, body: { name: member.name } }),
      ).catch(() => undefined);
      void client.invalidateQueries({ queryKey: agentsQuery.queryKey });
    }
    assign(member.id);
  }

  function pick(value: string) {
    if (value === member.id) {
      void take();
    } else if (value === NOBODY) {
      change.mutate({ patch: { assigneeId: null }, told: t('unassigned') });
    } else if (value === NO_TEAM) {
      change.mutate({ patch: { teamId: null }, told: t('noTeamNow') });
    } else if (teams.some(({ id }) => id === value)) {
      change.mutate({ patch: { teamId: value }, told: t('assigned', { name: names.get(value) ?? '…' }) });
    } else {
      assign(value);
    }
  }

  const owner = mine ? t('me') : assigneeId && (names.get(assigneeId) ?? '…');
  const others = members.filter(({ id }) => id !== member.id);
  return (
    <>
      <Picker
        command="assign"
        icon="person"
        label={t('assign')}
        value={[owner, teamId && names.get(teamId)].filter(Boolean).join(' · ')}
        groups={[
          {
            label: t('people'),
            choices: [
              { value: member.id, label: t('meNamed', { name: member.name }), chosen: mine },
              ...others.map(({ id, name }) => ({ value: id, label: name, chosen: id === assigneeId })),
              { value: NOBODY, label: t('nobody'), chosen: assigneeId === null },
            ],
          },
          {
            label: t('teams'),
            choices: [
              ...teams
                .filter(({ id, retired }) => !retired || id === teamId)
                .map(({ id, name }) => ({ value: id, label: name, chosen: id === teamId })),
              { value: NO_TEAM, label: t('noTeam'), chosen: teamId === null },
            ],
          },
        ]}
        onPick={pick}
      />
      <TakeButton mine={mine} disabled={change.isPending} onTake={() => void take()} />
    </>
  );
}
