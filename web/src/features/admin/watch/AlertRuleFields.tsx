import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseMany } from '@/features/admin/fields/Choose';
import { filtersOf, isMetric, KINDS, METRICS, unitOf, WINDOWS } from './alert';
import { STATISTICS, type Draft } from './alertDraft';

interface Props {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

const HOUR = 60;

/** What is watched, and from where on it rings. */
export function AlertRuleFields({ draft, onChange }: Props) {
  const { t } = useTranslation(['translation', 'alerts']);
  const { kind, metric } = draft;
  const unit = unitOf(metric);
  const directions =
    kind === 'change' ? (['above', 'below', 'either'] as const) : (['above', 'below'] as const);
  return (
    <>
      <NativeSelect
        label={t('alerts:kind')}
        description={t(`alerts:kindHint.${kind}`)}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`alerts:kinds.${value}`) }))}
        onChange={(event) => {
          const chosen = KINDS.find((one) => one === event.currentTarget.value) ?? kind;
          // A bound has one side.
          const direction =
            chosen === 'threshold' && draft.direction === 'either' ? 'above' : draft.direction;
          onChange({ kind: chosen, direction });
        }}
      />
      {kind !== 'crisis' && (
        <Group grow align="end">
          <NativeSelect
            label={t('alerts:figure')}
            value={metric}
            data={METRICS.map((value) => ({ value, label: t(`alerts:metric.${value}`) }))}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              if (isMetric(chosen)) {
                const same = unitOf(chosen) === unit;
                onChange({
                  metric: chosen,
                  bound: same ? draft.bound : null,
                  statistic: same ? draft.statistic : 'value',
                });
              }
            }}
          />
          {unit === 'seconds' && (
            <NativeSelect
              label={t('alerts:statistic')}
              value={draft.statistic}
              data={STATISTICS.map((value) => ({ value, label: t(`alerts:statistics.${value}`) }))}
              onChange={(event) =>
                onChange({
                  statistic: STATISTICS.find((one) => one === event.currentTarget.value) ?? 'value',
                })
              }
            />
          )}
        </Group>
      )}
      {kind !== 'crisis' && unit === 'seconds' && (
        <NativeSelect
          label={t('alerts:clock')}
          value={draft.clock}
          data={(['calendar', 'business'] as const).map((value) => ({
            value,
            label: t(`alerts:clocks.${value}`),
          }))}
          onChange={(event) => onChange({ clock: event.currentTarget.value })}
        />
      )}
      {kind !== 'crisis' && (
        <Group grow align="end">
          <NativeSelect
            label={t('alerts:direction')}
            value={draft.direction}
            data={directions.map((value) => ({ value, label: t(`alerts:directions.${value}`) }))}
            onChange={(event) =>
              onChange({ direction: directions.find((one) => one === event.currentTarget.value) ?? 'above' })
            }
          />
          {kind === 'threshold' && (
            <NumberInput
              label={t('alerts:bound')}
              required
              min={0}
              suffix={unit === 'count' ? undefined : t(`alerts:suffix.${unit}`)}
              value={draft.bound ?? ''}
              onChange={(value) => onChange({ bound: value === '' ? null : Number(value) })}
            />
          )}
        </Group>
      )}
      <NativeSelect
        label={t('alerts:window')}
        value={String(draft.windowMinutes)}
        data={[...new Set([...WINDOWS, draft.windowMinutes])].map((minutes) => ({
          value: String(minutes),
          label:
            minutes % HOUR === 0
              ? t('alerts:hours', { count: minutes / HOUR })
              : t('alerts:minutes', { count: minutes }),
        }))}
        onChange={(event) => onChange({ windowMinutes: Number(event.currentTarget.value) })}
      />
      {filtersOf(kind, metric).map((filter) => (
        <ChooseMany
          key={filter}
          kind={filter === 'agent' ? 'assignee' : filter}
          label={t(`alerts:filters.${filter}`)}
          placeholder={t('alerts:any')}
          value={draft.filters[filter]}
          onChange={(values) => onChange({ filters: { ...draft.filters, [filter]: values } })}
        />
      ))}
    </>
  );
}
