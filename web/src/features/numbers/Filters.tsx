import { Button, Input, MultiSelect, NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Numbers.module.css';
import { isDate, periodOf, PRESETS, presetOf, zones } from '@/lib/report/period';
import { FILTERS, type Question } from './queries';
import { useNames } from './useNames';

const COMPARISONS = ['previous', 'year', 'none'] as const;

interface Props {
  question: Question;
  onChange: (change: Partial<Question>) => void;
}

/** What is counted. All of it stands in the address, so that a view can be shared. */
export default function Filters({ question, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { from, to, zone, clock, compare } = question;
  const preset = presetOf(question, zone);
  const zoneNames = useMemo(() => zones(), []);
  const filtered = FILTERS.some((filter) => question[filter].length > 0);

  function pick(value: string) {
    const chosen = PRESETS.find((one) => one === value);
    if (chosen) {
      onChange(periodOf(chosen, zone));
    }
  }

  return (
    <form
      className={classes.filters}
      aria-label={t('list.filter')}
      onSubmit={(event) => event.preventDefault()}
    >
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
      <Input.Wrapper
        className={classes.clock}
        label={t('numbers:clock')}
        labelElement="div"
        labelProps={{ id: 'clock-label' }}
        title={t('numbers:clockHint')}
      >
        <SegmentedControl
          aria-labelledby="clock-label"
          fullWidth
          value={clock}
          onChange={(value) => onChange({ clock: value === 'business' ? 'business' : 'calendar' })}
          data={[
            { value: 'calendar', label: t('numbers:calendar') },
            { value: 'business', label: t('numbers:business') },
          ]}
        />
      </Input.Wrapper>
      <NativeSelect
        label={t('numbers:compare')}
        value={compare}
        onChange={(event) => {
          const chosen = COMPARISONS.find((one) => one === event.currentTarget.value);
          if (chosen) {
            onChange({ compare: chosen });
          }
        }}
        data={COMPARISONS.map((value) => ({ value, label: t(`numbers:comparisons.${value}`) }))}
      />
      <Members question={question} onChange={onChange} />
      {filtered && (
        <Button
          variant="subtle"
          className={classes.clear}
          onClick={() => onChange(Object.fromEntries(FILTERS.map((filter) => [filter, []])))}
        >
          {t('numbers:clearFilters')}
        </Button>
      )}
    </form>
  );
}

function Members({ question, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { choices } = useNames();
  return FILTERS.map((filter) => {
    const value = question[filter];
    const known = choices[filter];
    // One that an address names and nobody knows (any more) can still be taken away.
    const unknown = value.filter((one) => known.every((choice) => choice.value !== one));
    return (
      <MultiSelect
        key={filter}
        label={t(`numbers:dimensions.${filter}`)}
        placeholder={value.length > 0 ? undefined : t('numbers:any')}
        data={[...known, ...unknown.map((one) => ({ value: one, label: t('numbers:unknown') }))]}
        value={value}
        onChange={(wanted) => onChange({ [filter]: wanted })}
        searchable
        clearable
        limit={100}
      />
    );
  });
}
