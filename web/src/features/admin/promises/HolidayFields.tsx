import { ActionIcon, Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schedule } from '@/features/admin/queries';
import { useFormat } from '@/lib/format/useFormat';
import { Icon } from '@/lib/ui/Icon';
import classes from './Week.module.css';

type Holidays = NonNullable<Schedule['holidays']> | null;
type SpecialDays = NonNullable<Schedule['specialDays']>;

/** The countries whose public holidays the service knows best; any other can be asked for by its code. */
const COUNTRIES = ['at', 'be', 'ca', 'ch', 'de', 'es', 'fr', 'gb', 'ie', 'it', 'lu', 'nl', 'pl', 'pt', 'us'];

interface Props {
  holidays: Holidays;
  specialDays: SpecialDays;
  onChange: (part: { holidays?: Holidays; specialDays?: SpecialDays }) => void;
}

/** Days that differ from the week: public holidays, and dates of one's own. */
export function HolidayFields({ holidays, specialDays, onChange }: Props) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const countries = new Intl.DisplayNames(format.locale, { type: 'region' });
  const set = (at: number, part: Partial<SpecialDays[number]>) =>
    onChange({ specialDays: specialDays.map((day, index) => (index === at ? { ...day, ...part } : day)) });
  const known =
    holidays && !COUNTRIES.includes(holidays.country) ? [...COUNTRIES, holidays.country] : COUNTRIES;
  return (
    <>
      <NativeSelect
        label={t('schedule.holidays')}
        description={t('schedule.holidaysHint')}
        value={holidays?.country ?? ''}
        data={[
          { value: '', label: t('schedule.noHolidays') },
          ...known
            .map((value) => ({ value, label: countries.of(value.toUpperCase()) ?? value }))
            .sort((one, other) => one.label.localeCompare(other.label)),
        ]}
        onChange={(event) => {
          const country = event.currentTarget.value;
          onChange({ holidays: country === '' ? null : { country, region: null } });
        }}
      />
      <fieldset className={classes.week}>
        <legend>{t('schedule.special')}</legend>
        <Text fz="sm" c="dimmed">
          {t('schedule.specialHint')}
        </Text>
        {specialDays.map((day, at) => (
          <div
            key={at}
            className={classes.special}
            role="group"
            aria-label={t('schedule.dayOf', { number: at + 1 })}
          >
            <input
              type="date"
              required
              className={classes.time}
              aria-label={t('schedule.date')}
              value={day.date}
              onChange={(event) => set(at, { date: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              aria-label={t('schedule.dayName')}
              placeholder={t('schedule.dayName')}
              value={day.name ?? ''}
              onChange={(event) => set(at, { name: event.currentTarget.value || null })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('schedule.removeDay', { number: at + 1 })}
              onClick={() => onChange({ specialDays: specialDays.filter((_, index) => index !== at) })}
            >
              <Icon name="close" />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange({ specialDays: [...specialDays, { date: '', name: null, windows: [] }] })}
        >
          {t('schedule.addDay')}
        </Button>
      </fieldset>
    </>
  );
}
