import { Alert as Notice, Group, NativeSelect, NumberInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseMany } from '@/features/admin/fields/Choose';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';
import { api, done } from '@/lib/api/client';
import {
  isMetric,
  keptBound,
  KINDS,
  METRICS,
  typedBound,
  unitOf,
  WINDOWS,
  type Alert,
  type Metric,
} from './alert';
import { AlertPreview } from './AlertPreview';
import { AlertEvents } from './AlertEvents';
import { RecipientFields, recipientsOf, typedRecipients } from './RecipientFields';

const CHANGES = ['alerts'];
const FILTERS = ['channel', 'team', 'reason', 'priority'] as const;
const NO_FILTERS = { connection: null, agent: null, reasonGroup: null, language: null, policy: null };

/** When an alert rings, and who is told. */
export function AlertForm({ alert }: { alert: Alert | undefined }) {
  const { t, i18n } = useTranslation(['translation', 'alerts']);
  const { draft, change, dirty } = useDraft({
    name: alert?.name ?? '',
    enabled: alert?.enabled ?? true,
    kind: alert?.rule.kind ?? 'crisis',
    metric: (isMetric(alert?.rule.metric ?? null) ? alert?.rule.metric : 'first_response') as Metric,
    direction: alert?.rule.direction ?? 'above',
    bound: typedBound(alert?.rule.threshold ?? null, alert?.rule.metric ?? null),
    windowMinutes: alert?.rule.windowMinutes ?? 60,
    filters: Object.fromEntries(
      FILTERS.map((filter) => [filter, alert?.rule.filters?.[filter] ?? []]),
    ) as Record<(typeof FILTERS)[number], string[]>,
    minimum: alert?.rule.minimum ?? 1,
    remindMinutes: alert?.delivery.remindMinutes ?? null,
    ...typedRecipients(alert?.delivery.mails ?? []),
  });
  const { kind } = draft;
  const kept = alert?.rule;
  const rule = {
    kind,
    metric: kind === 'crisis' ? null : draft.metric,
    direction: kind === 'crisis' ? null : draft.direction,
    threshold: kind === 'threshold' ? keptBound(draft.bound, draft.metric) : null,
    windowMinutes: draft.windowMinutes,
    minimum: draft.minimum,
    clock: kept?.clock ?? null,
    zone: kept?.zone ?? null,
    weeks: kept?.weeks ?? null,
    // What is usual for the kind and the figure, unless they stay what they were.
    statistic: kept?.metric === draft.metric && kept.kind === kind ? kept.statistic : null,
    sensitivity: kept?.kind === kind ? kept.sensitivity : null,
    filters: { ...NO_FILTERS, ...kept?.filters, ...draft.filters },
  };
  const delivery = {
    quiet: alert?.delivery.quiet ?? null,
    webhooks: alert?.delivery.webhooks ?? null,
    remindMinutes: draft.remindMinutes,
    mails: recipientsOf(draft, alert?.delivery.mails ?? [], i18n.language),
  };
  const body = { name: draft.name, enabled: draft.enabled, rule, delivery };
  const path = { id: alert?.id ?? '' };
  const ready = draft.name.trim() !== '' && (kind !== 'threshold' || draft.bound !== null);
  const unit = unitOf(draft.metric);
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
      <NativeSelect
        label={t('alerts:kind')}
        description={t(`alerts:kindHint.${kind}`)}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`alerts:kinds.${value}`) }))}
        onChange={(event) => change({ kind: KINDS.find((one) => one === event.currentTarget.value) ?? kind })}
      />
      {kind !== 'crisis' && (
        <NativeSelect
          label={t('alerts:figure')}
          value={draft.metric}
          data={METRICS.map((value) => ({ value, label: t(`alerts:metric.${value}`) }))}
          onChange={(event) => {
            const metric = event.currentTarget.value;
            if (isMetric(metric)) {
              change({ metric, bound: unitOf(metric) === unit ? draft.bound : null });
            }
          }}
        />
      )}
      {kind !== 'crisis' && (
        <Group grow align="end">
          <NativeSelect
            label={t('alerts:direction')}
            value={draft.direction}
            data={(['above', 'below', ...(kind === 'change' ? (['either'] as const) : [])] as const).map(
              (value) => ({ value, label: t(`alerts:directions.${value}`) }),
            )}
            onChange={(event) => change({ direction: event.currentTarget.value as typeof draft.direction })}
          />
          {kind === 'threshold' && (
            <NumberInput
              label={t('alerts:bound')}
              required
              min={0}
              suffix={unit === 'count' ? undefined : t(`alerts:suffix.${unit}`)}
              value={draft.bound ?? ''}
              onChange={(value) => change({ bound: value === '' ? null : Number(value) })}
            />
          )}
        </Group>
      )}
      <NativeSelect
        label={t('alerts:window')}
        value={String(draft.windowMinutes)}
        data={[...new Set([...WINDOWS, draft.windowMinutes])].map((minutes) => ({
          value: String(minutes),
          label: t('alerts:hours', { count: minutes / 60 }),
        }))}
        onChange={(event) => change({ windowMinutes: Number(event.currentTarget.value) })}
      />
      {FILTERS.map((filter) => (
        <ChooseMany
          key={filter}
          kind={filter}
          label={t(`alerts:filters.${filter}`)}
          placeholder={t('alerts:any')}
          value={draft.filters[filter]}
          onChange={(values) => change({ filters: { ...draft.filters, [filter]: values } })}
        />
      ))}
      <RecipientFields value={draft} onChange={change} />
      <NumberInput
        label={t('alerts:remind')}
        placeholder={t('alerts:never')}
        min={5}
        allowDecimal={false}
        suffix={t('alerts:suffix.seconds')}
        value={draft.remindMinutes ?? ''}
        onChange={(value) => change({ remindMinutes: value === '' ? null : Number(value) })}
      />
      <AlertPreview rule={body} ready={ready} />
      {alert && <AlertEvents id={alert.id} tests={!dirty} />}
    </EditForm>
  );
}
