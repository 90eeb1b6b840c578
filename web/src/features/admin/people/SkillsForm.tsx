import { NumberInput, TagsInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseMany } from '@/features/admin/fields/Choose';
import type { Channel } from '@/lib/api/channels';
import { EditForm } from '@/lib/edit/EditForm';
import { useDraft } from '@/lib/edit/useDraft';
import type { Availability, Member } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';

const CHANGES = ['availability', 'agents'];

interface Props {
  member: Member;
  /** None until the member did something, or was told of. */
  skills: Availability | undefined;
}

/** How much work a member takes, and which. */
export function SkillsForm({ member, skills }: Props) {
  const { t } = useTranslation(['translation', 'admin']);
  const { draft, change, dirty } = useDraft({
    capacity: skills?.capacity ?? null,
    languages: skills?.languages ?? [],
    channels: skills?.channels ?? [],
    reasons: skills?.reasons ?? [],
  });
  const path = { id: member.id };

  async function write() {
    if (!skills) {
      await done(api.PUT('/api/v1/agents/{id}', { params: { path }, body: { name: member.name } }));
    }
    await done(api.PUT('/api/v1/agents/{id}/skills', { params: { path }, body: draft }));
  }

  return (
    <EditForm write={write} changes={CHANGES} dirty={dirty}>
      <Text fz="sm">{t('admin:pair', { one: member.email, other: t(`session.role.${member.role}`) })}</Text>
      <Text fz="sm" c="dimmed">
        {t(`admin:member.may.${member.role}`)}
      </Text>
      {!skills && <Text fz="sm">{t('admin:member.notKnown')}</Text>}
      <NumberInput
        label={t('admin:member.capacity')}
        description={t('admin:member.capacityHint')}
        min={0}
        allowDecimal={false}
        placeholder={t('admin:noLimit')}
        value={draft.capacity ?? ''}
        onChange={(value) => change({ capacity: value === '' ? null : Number(value) })}
      />
      <TagsInput
        label={t('admin:member.languages')}
        description={t('admin:member.languagesHint')}
        placeholder={draft.languages.length === 0 ? t('admin:anything') : undefined}
        value={draft.languages}
        onChange={(languages) => change({ languages })}
      />
      <ChooseMany
        kind="channel"
        label={t('admin:member.channels')}
        placeholder={t('admin:anything')}
        value={draft.channels}
        onChange={(channels) => change({ channels: channels as Channel[] })}
      />
      <ChooseMany
        kind="reason"
        label={t('admin:member.reasons')}
        description={t('admin:member.reasonsHint')}
        placeholder={t('admin:anything')}
        value={draft.reasons}
        onChange={(reasons) => change({ reasons })}
      />
    </EditForm>
  );
}
