import { Button, Input, MultiSelect, NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import frame from '@/lib/report/Report.module.css';
import classes from './Numbers.module.css';
import { PeriodFields } from '@/lib/report/PeriodFields';
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
  const { clock, compare } = question;
  const filtered = FILTERS.some((filter) => question[filter].length > 0);

  return (
    <form
      className={frame.filters}
      aria-label={t('list.filter')}
      onSubmit={(event) => event.preventDefault()}
    >
      <PeriodFields period={question} onChange={onChange} />
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
