import { Alert, Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EditForm } from '@/lib/edit/EditForm';
import { Listing } from '@/features/admin/frame/Listing';
import { NameField } from '@/lib/edit/NameField';
import { ZoneField } from '@/features/admin/frame/ZoneField';
import { useDraft } from '@/lib/edit/useDraft';
import { schedulesQuery, type Schedule } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { HolidayFields } from './HolidayFields';
import { hoursOf, isWhole, openHours } from './week';
import { WeekFields } from './WeekFields';

const CHANGES = ['schedules'];

/** When the workspace is open; the clocks of promises count these hours. */
export function Schedules() {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const list = useQuery({ ...schedulesQuery, select: ({ items }) => items });
  const chosen = useQuery({ ...schedulesQuery, select: ({ defaultId }) => defaultId }).data;
  return (
    <Listing
      part="schedules"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={({ zone, week }) =>
        t('pair', {
          one: zone,
          other: t('schedule.sum', { hours: openHours(hoursOf(week)).toLocaleString(format.locale) }),
        })
      }
      marks={({ id }) =>
        id === chosen && (
          <Pill tone="met" icon="check">
            {t('schedule.usual')}
          </Pill>
        )
      }
      form={(schedule) => <ScheduleForm schedule={schedule} usual={schedule?.id === chosen} />}
    />
  );
}

function ScheduleForm({ schedule, usual }: { schedule: Schedule | undefined; usual: boolean }) {
  const { draft, change, dirty } = useDraft({
    name: schedule?.name ?? '',
    zone: schedule?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    week: hoursOf(schedule?.week),
    specialDays: schedule?.specialDays ?? [],
    holidays: schedule?.holidays ?? null,
  });
  return (
    <EditForm
      write={(header) =>
        schedule
          ? done(
              api.PUT('/api/v1/schedules/{id}', {
                params: { path: { id: schedule.id }, header },
                body: draft,
              }),
            )
          : done(api.POST('/api/v1/schedules', { body: draft }))
      }
      version={schedule?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== '' && isWhole(draft.week)}
    >
      {schedule && !usual && <MakeUsual schedule={schedule} />}
      <NameField value={draft.name} onChange={change} />
      <ZoneField value={draft.zone} onChange={change} />
      <WeekFields hours={draft.week} onChange={(week) => change({ week })} />
      <HolidayFields holidays={draft.holidays} specialDays={draft.specialDays} onChange={change} />
    </EditForm>
  );
}

/** The one that counts wherever a connection names none. */
function MakeUsual({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: () => done(api.PUT('/api/v1/schedules/default', { body: { scheduleId: schedule.id } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['schedules'] }),
  });
  return (
    <Alert variant="light" p="sm">
      <Group justify="space-between" gap="sm">
        <span>{t('schedule.notUsual')}</span>
        <Button
          size="compact-sm"
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate()}
        >
          {t('schedule.makeUsual')}
        </Button>
      </Group>
      {choose.isError && <ProblemAlert error={choose.error} />}
    </Alert>
  );
}
