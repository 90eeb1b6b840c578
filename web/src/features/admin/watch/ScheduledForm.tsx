import { Group, MultiSelect, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { ZoneField } from '@/features/admin/frame/ZoneField';
import { useDraft } from '@/lib/edit/useDraft';
import { api, done } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import type { Schedule } from './queries';
import { Sendings } from './Sendings';
import { RecipientFields, recipientsOf, typedRecipients } from './RecipientFields';

const CHANGES = ['report-schedules'];
export const REPORTS = [
  'summary',
  'satisfaction',
  'backlog',
  'attribution',
  'cost',
  'retention',
  'source-quality',
  'engagement',
  'community',
  'ratings',
  'voice',
] as const;
const PERIODS = ['yesterday', 'last_week', 'last_month', 'last_30_days'] as const;
const EVERY = ['day', 'week', 'month'] as const;
const FORMATS = ['pdf', 'xlsx', 'csv'] as const;
const DAYS_OF_MONTH = 28;

/** Which report, of which days, is sent when and to whom. */
export function ScheduledForm({ schedule }: { schedule: Schedule | undefined }) {
  const { t, i18n } = useTranslation(['translation', 'alerts']);
  const format = useFormat();
  const { draft, change, dirty } = useDraft({
    name: schedule?.name ?? '',
    report: schedule?.report ?? 'summary',
    period: schedule?.period ?? 'last_week',
    every: schedule?.every ?? 'week',
    on: schedule?.on ?? 1,
    at: schedule?.at ?? '08:00',
    zone: schedule?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    formats: schedule?.formats ?? ['pdf'],
    paused: schedule?.paused ?? false,
    ...typedRecipients(schedule?.recipients ?? []),
  });
  const { members, addresses, ...kept } = draft;
  const recipients = recipientsOf({ members, addresses }, schedule?.recipients ?? [], i18n.language);
  const body = { ...kept, on: draft.every === 'day' ? 1 : draft.on, recipients };
  const path = { id: schedule?.id ?? '' };
  const known = REPORTS.some((report) => report === draft.report);
  const days =
    draft.every === 'week'
      ? Array.from({ length: 7 }, (_, at) => ({
          value: String(at + 1),
          label: new Intl.DateTimeFormat(format.locale, { weekday: 'long', timeZone: 'UTC' }).format(
            new Date(Date.UTC(2024, 0, at + 1)),
          ),
        }))
      : Array.from({ length: DAYS_OF_MONTH }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <EditForm
      write={(header) =>
        schedule
          ? done(api.PATCH('/api/v1/report-schedules/{id}', { params: { path, header }, body }))
          : done(api.POST('/api/v1/report-schedules', { body }))
      }
      version={schedule?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== '' && recipients.length > 0 && draft.formats.length > 0 && draft.at !== ''}
      danger={
        schedule && {
          label: t('alerts:delete'),
          question: t('alerts:deleteSchedule', { name: schedule.name }),
          told: t('alerts:deleted', { name: schedule.name }),
          run: (header) => done(api.DELETE('/api/v1/report-schedules/{id}', { params: { path, header } })),
        }
      }
    >
      <NameField label={t('alerts:subject')} value={draft.name} onChange={change} />
      {schedule && (
        <Switch
          label={t('alerts:pause')}
          checked={draft.paused}
          onChange={(event) => change({ paused: event.currentTarget.checked })}
        />
      )}
      <Group grow>
        <NativeSelect
          label={t('alerts:report')}
          value={draft.report}
          data={[
            ...REPORTS.map((value) => ({ value: value, label: t(`alerts:reports.${value}`) })),
            ...(known ? [] : [{ value: draft.report, label: draft.report }]),
          ]}
          onChange={(event) => change({ report: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('alerts:period')}
          value={draft.period}
          data={PERIODS.map((value) => ({ value, label: t(`alerts:periods.${value}`) }))}
          onChange={(event) => change({ period: event.currentTarget.value as typeof draft.period })}
        />
      </Group>
      <Group grow align="end">
        <NativeSelect
          label={t('alerts:how')}
          value={draft.every}
          data={EVERY.map((value) => ({ value, label: t(`alerts:often.${value}`) }))}
          onChange={(event) => change({ every: event.currentTarget.value as typeof draft.every, on: 1 })}
        />
        {draft.every !== 'day' && (
          <NativeSelect
            label={t('alerts:on')}
            value={String(draft.on)}
            data={days}
            onChange={(event) => change({ on: Number(event.currentTarget.value) })}
          />
        )}
        <TextInput
          type="time"
          label={t('alerts:at')}
          required
          value={draft.at}
          onChange={(event) => change({ at: event.currentTarget.value })}
        />
      </Group>
      <ZoneField value={draft.zone} onChange={change} />
      <MultiSelect
        label={t('alerts:formats')}
        data={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
        value={draft.formats}
        onChange={(formats) => change({ formats })}
      />
      <RecipientFields value={draft} onChange={change} />
      {schedule && <Sendings id={schedule.id} tries={!dirty} />}
    </EditForm>
  );
}
