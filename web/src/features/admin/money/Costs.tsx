import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChoices } from '@/features/admin/fields/useChoices';
import { Listing } from '@/features/admin/frame/Listing';
import { costsQuery, type CostRate } from '@/features/admin/queries';
import { money } from '@/lib/format/money';
import { useFormat } from '@/lib/format/useFormat';
import { CostForm } from './CostForm';

/** What an hour, an event or a month costs. */
export function Costs() {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { nameOf } = useChoices();
  const list = useQuery(costsQuery);

  function name({ kind, agentId, teamId, channel, connectionId, event, name: own }: CostRate) {
    if (kind === 'month') {
      return own ?? '';
    }
    if (kind === 'event') {
      const where = connectionId ? nameOf('connection', connectionId) : channel && nameOf('channel', channel);
      return t('pair', { one: where ?? t('anything'), other: event ? t(`cost.events.${event}`) : '' });
    }
    const whose = agentId ? nameOf('assignee', agentId) : teamId ? nameOf('team', teamId) : t('cost.anybody');
    return t('cost.hourOf', { whose });
  }

  return (
    <Listing
      part="costs"
      list={list}
      idOf={({ id }) => id}
      name={name}
      about={({ kind, amount, decimals, currency, per, validFrom, validTo }) =>
        t('pair', {
          one: t(`cost.each.${kind}`, {
            amount: money(amount, decimals, currency, format.locale),
            per: format.number(per),
            count: per,
          }),
          other: validTo
            ? t('cost.fromTo', { from: format.dayOf(validFrom, 'day'), to: format.dayOf(validTo, 'day') })
            : t('cost.from', { from: format.dayOf(validFrom, 'day') }),
        })
      }
      form={(rate) => <CostForm rate={rate} name={rate ? name(rate) : ''} />}
    />
  );
}
