import { NumberInput, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseMany } from '@/features/admin/fields/Choose';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';
import type { Team } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';

const MODES = ['manual', 'round_robin', 'load'] as const;
const CHANGES = ['teams'];

/** Who works together, and how the team's work finds its owners. */
export function TeamForm({ team }: { team: Team | undefined }) {
  const { t } = useTranslation(['admin', 'edit']);
  const { draft, change, dirty } = useDraft({
    name: team?.name ?? '',
    members: team?.members ?? [],
    assignment: team?.assignment ?? 'manual',
    handOverMinutes: team?.handOverMinutes ?? 0,
  });

  function write() {
    return team
      ? done(api.PATCH('/api/v1/teams/{id}', { params: { path: { id: team.id } }, body: draft }))
      : done(
          api.POST('/api/v1/teams', { body: { ...draft, handOverMinutes: draft.handOverMinutes || null } }),
        );
  }

  return (
    <EditForm
      write={write}
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== ''}
      danger={
        team && {
          label: t(team.retired ? 'edit:restore' : 'edit:retire'),
          question: team.retired ? undefined : t('team.retireQuestion', { name: team.name }),
          told: t(team.retired ? 'edit:restored' : 'edit:retiredTold', { name: team.name }),
          run: () =>
            done(
              api.PATCH('/api/v1/teams/{id}', {
                params: { path: { id: team.id } },
                body: { retired: !team.retired },
              }),
            ),
        }
      }
    >
      <NameField value={draft.name} onChange={change} />
      <ChooseMany
        kind="assignee"
        label={t('team.members')}
        description={t('team.membersHint')}
        value={draft.members}
        onChange={(members) => change({ members })}
      />
      <Radio.Group
        label={t('team.assignment')}
        value={draft.assignment}
        onChange={(value) => change({ assignment: MODES.find((mode) => mode === value) ?? 'manual' })}
      >
        <Stack gap="xs" mt="xs">
          {MODES.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={t(`team.mode.${mode}`)}
              description={t(`team.modeHint.${mode}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('team.handOver')}
        description={t('team.handOverHint')}
        min={0}
        allowDecimal={false}
        suffix={t('minutesSuffix')}
        value={draft.handOverMinutes}
        onChange={(value) => change({ handOverMinutes: Number(value) || 0 })}
      />
    </EditForm>
  );
}
