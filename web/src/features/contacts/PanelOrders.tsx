import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { money } from '@/lib/format/money';
import { ordersQuery } from './panelQueries';
import { PanelSection } from './PanelSection';
import classes from './Panel.module.css';

/** What a person bought, and what that comes to. */
export function PanelOrders({ contactId }: { contactId: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { data, error, refetch } = useQuery(ordersQuery(contactId));
  return (
    <PanelSection title={t('panel.orders')}>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton h={32} />}
      {data?.items.length === 0 && <Text c="dimmed">{t('panel.noOrders')}</Text>}
      {data?.totals.map(({ currency, decimals, net, orders }) => (
        <Text key={currency} fw={600} className="numeric">
          {net !== null && t('panel.net', { amount: money(net, decimals, currency, format.locale) })}
          {' · '}
          {t('panel.orders_count', { count: orders })}
        </Text>
      ))}
      {data && data.items.length > 0 && (
        <ul className={classes.lines}>
          {data.items.map(({ id, kind, externalId, amount, currency, decimals, occurredAt }) => (
            <li key={id} className={classes.line}>
              <span>
                {t(`panel.kind.${kind}`)} {externalId}
              </span>
              <span className="numeric">{money(amount, decimals, currency, format.locale)}</span>
              <time className={classes.quiet} dateTime={occurredAt}>
                {format.shortDate(occurredAt)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}
