import { Alert as Notice, NumberInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/lib/api/client';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';
import type { Alert } from './alert';
import { alertOf, typedAlert } from './alertDraft';
import { AlertEvents } from './AlertEvents';
import { AlertFineFields } from './AlertFineFields';
import { AlertPreview } from './AlertPreview';
import { AlertRuleFields } from './AlertRuleFields';
import { QuietFields } from './QuietFields';
import { RecipientFields } from './RecipientFields';

const CHANGES = ['alerts'];
/** As often as alerts can remind, in minutes. */
const REMIND = { least: 15, most: 10_080 };

/** When an alert rings, and who is told. */
export function AlertForm({ alert }: { alert: Alert | undefined }) {
  const { t, i18n } = useTranslation(['translation', 'alerts']);
  const { draft, change, dirty } = useDraft(typedAlert(alert));
  const body = alertOf(draft, alert, i18n.language);
  const path = { id: alert?.id ?? '' };
  const ready = draft.name.trim() !== '' && (draft.kind !== 'threshold' || draft.bound !== null);
  return (
    <EditForm
      write={(header) =>
        alert
          ? done(api.PATCH('/api/v1/alerts/{id}', { params: { path, header }, body }))
          : done(api.POST('/api/v1/alerts', { body }))
      }
      version={alert?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={ready}
      danger={
        alert && {
          label: t('alerts:delete'),
          question: t('alerts:deleteQuestion', { name: alert.name }),
          told: t('alerts:deleted', { name: alert.name }),
          run: (header) => done(api.DELETE('/api/v1/alerts/{id}', { params: { path, header } })),
        }
      }
    >
      {alert && !alert.mailConfigured && (
        <Notice variant="light" p="sm">
          {t('alerts:noMail')}
        </Notice>
      )}
      <NameField value={draft.name} onChange={change} />
      <Switch
        label={t('alerts:enabled')}
        checked={draft.enabled}
        onChange={(event) => change({ enabled: event.currentTarget.checked })}
      />
      <AlertRuleFields draft={draft} onChange={change} />
      <AlertFineFields draft={draft} onChange={change} />
      <RecipientFields value={draft} onChange={change} />
      <NumberInput
        label={t('alerts:remind')}
        placeholder={t('alerts:never')}
        min={REMIND.least}
        max={REMIND.most}
        allowDecimal={false}
        suffix={t('alerts:suffix.seconds')}
        value={draft.remindMinutes ?? ''}
        onChange={(value) => change({ remindMinutes: value === '' ? null : Number(value) })}
      />
      <QuietFields quiet={draft.quiet} onChange={change} />
      <AlertPreview rule={body} ready={ready} />
      {alert && <AlertEvents id={alert.id} tests={!dirty} />}
    </EditForm>
  );
}
