import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listing } from '@/features/admin/frame/Listing';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { scheduledQuery } from './queries';
import { REPORTS, ScheduledForm } from './ScheduledForm';

/** Reports that are sent by mail again and again. */
export function Scheduled() {
  const { t } = useTranslation(['translation', 'alerts']);
  const format = useFormat();
  const list = useQuery(scheduledQuery);
  return (
    <Listing
      part="scheduled"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={({ report, every, at, zone, nextAt }) => {
        const known = REPORTS.find((one) => one === report);
        return [
          known ? t(`alerts:reports.${known}`) : report,
          t(`alerts:every.${every}`, { at, zone }),
          nextAt ? t('alerts:next', { at: format.shortTime(nextAt) }) : '',
        ]
          .filter(Boolean)
          .join(' · ');
      }}
      marks={({ paused }) =>
        paused && (
          <Pill tone="quiet" icon="close">
            {t('alerts:paused')}
          </Pill>
        )
      }
      form={(schedule) => <ScheduledForm schedule={schedule} />}
    />
  );
}
