import { Checkbox, Group, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ZoneField } from '@/features/admin/frame/ZoneField';
import { DAYS } from '@/features/admin/promises/week';
import classes from '@/features/admin/promises/Week.module.css';
import { useFormat } from '@/lib/format/useFormat';
import { usualQuiet, zoneHere, type Draft } from './alertDraft';

interface Props {
  quiet: Draft['quiet'];
  onChange: (part: { quiet: Draft['quiet'] }) => void;
}

/** When nobody is to be disturbed. */
export function QuietFields({ quiet, onChange }: Props) {
  const { t } = useTranslation(['translation', 'alerts']);
  const format = useFormat();
  const dayName = (index: number) =>
    new Intl.DateTimeFormat(format.locale, { weekday: 'short', timeZone: 'UTC' }).format(
      // The first of January 2024 was a Monday.
      new Date(Date.UTC(2024, 0, 1 + index)),
    );
  const set = (part: Partial<NonNullable<Draft['quiet']>>) =>
    quiet && onChange({ quiet: { ...quiet, ...part } });
  return (
    <Stack gap="xs">
      <Switch
        label={t('alerts:quietTimes')}
        description={t('alerts:quietHint')}
        checked={quiet !== null}
        onChange={(event) => onChange({ quiet: event.currentTarget.checked ? usualQuiet(zoneHere()) : null })}
      />
      {quiet && (
        <>
          <Group gap="xs">
            {(['from', 'to'] as const).map((edge) => (
              <input
                key={edge}
                type="time"
                required
                className={classes.time}
                aria-label={t(`alerts:quietEdge.${edge}`)}
                value={quiet[edge]}
                onChange={(event) => set({ [edge]: event.currentTarget.value })}
              />
            ))}
          </Group>
          <Checkbox.Group
            label={t('alerts:quietDays')}
            value={quiet.weekdays}
            onChange={(weekdays) => set({ weekdays })}
          >
            <Group gap="sm">
              {DAYS.map((day, index) => (
                <Checkbox key={day} value={day} label={dayName(index)} />
              ))}
            </Group>
          </Checkbox.Group>
          <ZoneField value={quiet.zone} onChange={set} />
          <Switch
            label={t('alerts:crisisRings')}
            checked={quiet.crisisRings ?? true}
            onChange={(event) => set({ crisisRings: event.currentTarget.checked })}
          />
        </>
      )}
    </Stack>
  );
}
