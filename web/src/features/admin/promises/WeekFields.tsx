import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Icon } from '@/lib/ui/Icon';
import { asOn, changed, DAYS, openHours, withWindow, type Day, type Hours, type OpenWindow } from './week';
import classes from './Week.module.css';

interface Props {
  hours: Hours;
  onChange: (hours: Hours) => void;
}

/** When a week is open, day by day; a day may have several windows, and one may end on the next day. */
export function WeekFields({ hours, onChange }: Props) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const dayName = (index: number) =>
    new Intl.DateTimeFormat(format.locale, { weekday: 'long', timeZone: 'UTC' }).format(
      // The first of January 2024 was a Monday.
      new Date(Date.UTC(2024, 0, 1 + index)),
    );
  const set = (day: Day, windows: OpenWindow[]) => onChange({ ...hours, [day]: windows });
  return (
    <fieldset className={classes.week}>
      <legend>{t('schedule.week')}</legend>
      {DAYS.map((day, index) => {
        const name = dayName(index);
        return (
          <div key={day} className={classes.day} role="group" aria-label={name}>
            <span className={classes.name}>{name}</span>
            <div className={classes.windows}>
              {hours[day].length === 0 && <Text c="dimmed">{t('schedule.closed')}</Text>}
              {hours[day].map((window, at) => (
                <Group key={at} gap={6} wrap="nowrap">
                  {(['opens', 'closes'] as const).map((edge) => (
                    <input
                      key={edge}
                      type="time"
                      className={classes.time}
                      required
                      aria-label={t(`schedule.${edge}`, { day: name, number: at + 1 })}
                      value={window[edge]}
                      onChange={(event) =>
                        set(day, changed(hours[day], at, { [edge]: event.currentTarget.value }))
                      }
                    />
                  ))}
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('schedule.removeWindow', { day: name, number: at + 1 })}
                    onClick={() =>
                      set(
                        day,
                        hours[day].filter((_, other) => other !== at),
                      )
                    }
                  >
                    <Icon name="close" />
                  </ActionIcon>
                </Group>
              ))}
            </div>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('schedule.addTo', { day: name })}
              onClick={() => set(day, withWindow(hours[day]))}
            >
              {t('schedule.add')}
            </Button>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-xs"
        style={{ justifySelf: 'start' }}
        onClick={() => onChange(asOn(hours, 'monday'))}
      >
        {t('schedule.everyWorkday')}
      </Button>
      <Text fz="sm" c="dimmed" role="status">
        {t('schedule.sum', { hours: openHours(hours).toLocaleString(format.locale) })}
      </Text>
    </fieldset>
  );
}
