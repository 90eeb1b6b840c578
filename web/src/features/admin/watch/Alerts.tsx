import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listing } from '@/features/admin/frame/Listing';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { AlertForm } from './AlertForm';
import { isMetric, unitOf, type Alert } from './alert';
import { alertsQuery } from './queries';

/** What is told when a number is not as it should be. */
export function Alerts() {
  const { t } = useTranslation(['translation', 'alerts', 'numbers']);
  const format = useFormat();
  const list = useQuery(alertsQuery);

  function about({ rule: { kind, metric, direction, threshold } }: Alert) {
    if (kind === 'crisis' || !isMetric(metric)) {
      return t(`alerts:kindHint.${kind}`);
    }
    const told = { seconds: format.roughDuration, count: format.number, share: format.percent }[
      unitOf(metric)
    ];
    return kind === 'threshold' && threshold !== null
      ? t(`alerts:is.${direction ?? 'above'}`, { name: t(`alerts:metric.${metric}`), bound: told(threshold) })
      : t('alerts:changes', { name: t(`alerts:metric.${metric}`) });
  }

  return (
    <Listing
      part="alerts"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={about}
      marks={({ enabled, raisedAt }) =>
        !enabled ? (
          <Pill tone="quiet" icon="close">
            {t('alerts:off')}
          </Pill>
        ) : raisedAt ? (
          <Pill tone="breached" icon="alert">
            {t('alerts:rings', { since: format.shortTime(raisedAt) })}
          </Pill>
        ) : (
          <Pill tone="met" icon="check">
            {t('alerts:quiet')}
          </Pill>
        )
      }
      form={(alert) => <AlertForm alert={alert} />}
    />
  );
}
