import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actionOf, isWhole, typedAction } from '@/features/admin/acts/action';
import { ActionsEditor } from '@/features/admin/acts/ActionsEditor';
import { PlacesLine } from '@/features/admin/acts/PlacesLine';
import { ChooseOne } from '@/features/admin/fields/Choose';
import type { Macro } from '@/lib/api/model';
import { api, done } from '@/lib/api/client';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';

const CHANGES = ['macros'];
const SCOPES = ['workspace', 'team', 'personal'] as const;
const ACTIONS = ['change', 'snooze', 'note'] as const;

/** The text of a macro, who has it, and what it does besides. */
export function MacroForm({ macro }: { macro: Macro | undefined }) {
  const { t } = useTranslation('rules');
  const { draft, change, dirty } = useDraft({
    name: macro?.name ?? '',
    scope: macro?.scope ?? 'workspace',
    teamId: macro?.teamId ?? null,
    shortcut: macro?.shortcut ?? '',
    body: macro?.body ?? '',
    actions: (macro?.actions ?? []).map(typedAction),
  });
  const body = {
    ...draft,
    teamId: draft.scope === 'team' ? draft.teamId : null,
    shortcut: draft.shortcut.trim() === '' ? null : draft.shortcut.trim(),
    actions: draft.actions.map(actionOf),
  };
  const path = { id: macro?.id ?? '' };
  const ready =
    draft.name.trim() !== '' &&
    draft.body.trim() !== '' &&
    (draft.scope !== 'team' || draft.teamId !== null) &&
    draft.actions.every(isWhole);
  return (
    <EditForm
      write={(header) =>
        macro
          ? done(api.PUT('/api/v1/macros/{id}', { params: { path, header }, body }))
          : done(api.POST('/api/v1/macros', { body }))
      }
      version={macro?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={ready}
      danger={
        macro && {
          label: t('delete'),
          question: t('macro.deleteQuestion', { name: macro.name }),
          told: t('deleted', { name: macro.name }),
          run: (header) => done(api.DELETE('/api/v1/macros/{id}', { params: { path, header } })),
        }
      }
    >
      <NameField value={draft.name} onChange={change} />
      <TextInput
        label={t('macro.shortcut')}
        description={t('macro.shortcutHint')}
        leftSection="::"
        value={draft.shortcut}
        onChange={(event) => change({ shortcut: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('macro.scope')}
        value={draft.scope}
        data={SCOPES.map((value) => ({ value, label: t(`macro.scopes.${value}`) }))}
        onChange={(event) =>
          change({ scope: SCOPES.find((one) => one === event.currentTarget.value) ?? draft.scope })
        }
      />
      {draft.scope === 'team' && (
        <ChooseOne
          kind="team"
          label={t('act.team')}
          required
          value={draft.teamId}
          onChange={(teamId) => change({ teamId })}
        />
      )}
      <Textarea
        label={t('macro.body')}
        description={t('macro.bodyHint', { place: `{{customer.name|${t('macro.instead')}}}` })}
        required
        autosize
        minRows={4}
        value={draft.body}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <PlacesLine onPick={(place) => change({ body: draft.body + place })} />
      <ActionsEditor
        label={t('macro.besides')}
        types={ACTIONS}
        value={draft.actions}
        onChange={(actions) => change({ actions })}
      />
    </EditForm>
  );
}
