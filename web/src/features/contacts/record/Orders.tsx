import { Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { money } from '@/lib/format/money';
import { wordOf } from '@/features/contacts/words';
import { ordersQuery } from './acts';
import { Endless } from './Endless';
import classes from './Record.module.css';

/** What a person bought and gave back, with a total for each currency. */
export function Orders({ contactId }: { contactId: string }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const list = useInfiniteQuery(ordersQuery(contactId));
  const totals = list.data?.pages[0]?.totals ?? [];
  const orders = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Endless list={list} count={orders.length} none={t('contacts:noOrders')}>
      {totals.map(({ currency, decimals, net, gross, refunded, margin, orders: count, refunds }) => {
        const shown = (amount: number | null) =>
          amount === null ? t('contacts:unknown') : money(amount, decimals, currency, format.locale);
        return (
          <Stack key={currency} gap={2} className={classes.total}>
            <Text fw={650} fz="lg" className="numeric">
              {shown(net)}
            </Text>
            <Text fz="sm" c="dimmed" className="numeric">
              {[
                t('contacts:orderCount', { count, amount: shown(gross) }),
                t('contacts:refundCount', { count: refunds, amount: shown(refunded) }),
                t('contacts:margin', { amount: shown(margin) }),
              ].join(' · ')}
            </Text>
          </Stack>
        );
      })}
      {orders.length > 0 && (
        <Table.ScrollContainer
          minWidth={420}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('contacts:orders') } }}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('contacts:date')}</Table.Th>
                <Table.Th scope="col">{t('contacts:what')}</Table.Th>
                <Table.Th scope="col">{t('contacts:number')}</Table.Th>
                <Table.Th scope="col" ta="end">
                  {t('contacts:amount')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {orders.map(
                ({ id, kind, occurredAt, precision, source, externalId, amount, decimals, currency }) => (
                  <Table.Tr key={id}>
                    <Table.Td>{format.dayOf(occurredAt, precision)}</Table.Td>
                    <Table.Td>{wordOf('orderKind', kind, t)}</Table.Td>
                    <Table.Td>{`${externalId} (${source})`}</Table.Td>
                    <Table.Td ta="end" className="numeric">
                      {money(amount, decimals, currency, format.locale)}
                    </Table.Td>
                  </Table.Tr>
                ),
              )}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Endless>
  );
}
