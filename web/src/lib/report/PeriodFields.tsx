import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate, periodOf, PRESETS, presetOf, zones, type ZonedPeriod } from './period';

interface Props {
  period: ZonedPeriod;
  onChange: (change: Partial<ZonedPeriod>) => void;
}

/** Which days a report is about, and where they begin. */
export function PeriodFields({ period, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { from, to, zone } = period;
  const preset = presetOf(period, zone);
  const zoneNames = useMemo(() => zones(), []);

  function pick(value: string) {
    const chosen = PRESETS.find((one) => one === value);
    if (chosen) {
      onChange(periodOf(chosen, zone));
    }
  }

  return (
    <>
      <NativeSelect
        label={t('numbers:preset')}
        value={preset ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
        data={[
          ...(preset ? [] : [{ value: '', label: t('numbers:custom') }]),
          ...PRESETS.map((one) => ({ value: one, label: t(`numbers:${one}`) })),
        ]}
      />
      <TextInput
        type="date"
        label={t('numbers:from')}
        max={to}
        value={from}
        onChange={(event) =>
          isDate(event.currentTarget.value) && onChange({ from: event.currentTarget.value })
        }
      />
      <TextInput
        type="date"
        label={t('numbers:to')}
        min={from}
        value={to}
        onChange={(event) => isDate(event.currentTarget.value) && onChange({ to: event.currentTarget.value })}
      />
      <Select
        label={t('numbers:zone')}
        searchable
        allowDeselect={false}
        limit={60}
        data={zoneNames}
        value={zone}
        onChange={(value) => value && onChange({ zone: value })}
      />
    </>
  );
}
