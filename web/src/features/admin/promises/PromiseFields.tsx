import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { onClock, unitsOf, type TypedPromise, type Unit } from './policy';

interface Props {
  label: string;
  promise: TypedPromise;
  onChange: (promise: TypedPromise) => void;
}

/** How long something may take, and on which clock. */
export function PromiseFields({ label, promise, onChange }: Props) {
  const { t } = useTranslation('admin');
  return (
    <Group gap="xs" align="end" wrap="nowrap" role="group" aria-label={label}>
      <NumberInput
        label={label}
        placeholder={t('policy.nothing')}
        min={1}
        allowDecimal={false}
        value={promise.amount ?? ''}
        onChange={(value) => onChange({ ...promise, amount: value === '' ? null : Number(value) })}
      />
      <NativeSelect
        aria-label={t('policy.unitOf', { label })}
        value={promise.unit}
        data={unitsOf(promise.clock).map((unit) => ({ value: unit, label: t(`policy.units.${unit}`) }))}
        onChange={(event) => onChange({ ...promise, unit: event.currentTarget.value as Unit })}
      />
      <NativeSelect
        aria-label={t('policy.clockOf', { label })}
        value={promise.clock}
        data={(['business', 'calendar'] as const).map((clock) => ({
          value: clock,
          label: t(`policy.clocks.${clock}`),
        }))}
        onChange={(event) =>
          onChange(onClock(promise, event.currentTarget.value === 'calendar' ? 'calendar' : 'business'))
        }
      />
    </Group>
  );
}
