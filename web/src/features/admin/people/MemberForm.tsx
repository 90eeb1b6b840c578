import { PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditForm } from '@/lib/edit/EditForm';
import { useDraft } from '@/lib/edit/useDraft';
import { api, body, done } from '@/lib/api/client';

const ROLES = ['agent', 'admin', 'viewer', 'owner'] as const;
const CHANGES = ['members', 'availability', 'agents'];

/** Adds a member, with a first password to be handed over. */
export function MemberForm() {
  const { t } = useTranslation(['translation', 'admin', 'edit']);
  const { draft, change, dirty } = useDraft<{
    email: string;
    name: string;
    role: (typeof ROLES)[number];
    password: string;
  }>({ email: '', name: '', role: 'agent', password: '' });

  async function write() {
    const { id, name, role } = await body(api.POST('/api/v1/members', { body: draft }));
    if (role !== 'viewer') {
      // Known from the start, so that work can be given to them and teams can have them.
      await done(api.PUT('/api/v1/agents/{id}', { params: { path: { id } }, body: { name } }));
    }
  }

  return (
    <EditForm
      write={write}
      changes={CHANGES}
      dirty={dirty}
      ready={[draft.email, draft.name, draft.password].every((text) => text.trim() !== '')}
      label={t('admin:add.members')}
    >
      <TextInput
        label={t('edit:name')}
        required
        data-autofocus
        autoComplete="off"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={t('session.email')}
        required
        autoComplete="off"
        value={draft.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('admin:member.password')}
        description={t('admin:member.passwordHint')}
        required
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('admin:member.showPassword') }}
        value={draft.password}
        onChange={(event) => change({ password: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('admin:member.role')}
        value={draft.role}
        onChange={(value) => change({ role: ROLES.find((role) => role === value) ?? 'agent' })}
      >
        <Stack gap="xs" mt="xs">
          {ROLES.map((role) => (
            <Radio
              key={role}
              value={role}
              label={t(`session.role.${role}`)}
              description={t(`admin:member.may.${role}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </EditForm>
  );
}
