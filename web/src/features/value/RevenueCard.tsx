import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { barChart } from '@/lib/charts/barChart';
import { Chart } from '@/lib/charts/Chart';
import { money } from '@/lib/format/money';
import { useFormat } from '@/lib/format/useFormat';
import { Figures } from '@/lib/report/Figures';
import { Grid } from '@/lib/report/Grid';
import { attributionQuery, questionOf, type Asked, type Revenue } from './queries';
import { ReportCard } from '@/lib/report/ReportCard';
import { usePartName } from './usePartName';

const MODELS = ['lastTouch', 'linear', 'position', 'influenced'] as const;
/** Bars beside each other that can still be told apart. */
const MOST_BARS = 12;

/** What was bought after service, in four ways to share it out. */
export function RevenueCard({ asked }: { asked: Asked }) {
  const { t } = useTranslation(['translation', 'value']);
  const report = useQuery(attributionQuery(asked));
  return (
    <ReportCard
      title={t('value:revenue')}
      metric="attributed_revenue"
      report={report}
      file={{ report: 'attribution', query: questionOf(asked) }}
      asOf={({ asOf }) => asOf}
      zone={asked.zone}
    >
      {({ currencies, windowDays }) => (
        <>
          <Text c="dimmed" fz="sm">
            {t('value:revenueSays', { days: windowDays })}
          </Text>
          {currencies.length === 0 && <Text>{t('value:noOrders')}</Text>}
          {currencies.map((revenue) => (
            <InCurrency
              key={revenue.currency}
              revenue={revenue}
              asked={asked}
              several={currencies.length > 1}
            />
          ))}
        </>
      )}
    </ReportCard>
  );
}

function InCurrency({ revenue, asked, several }: { revenue: Revenue; asked: Asked; several: boolean }) {
  const { t } = useTranslation(['translation', 'numbers', 'value']);
  const format = useFormat();
  const nameOf = usePartName(asked.by);
  const { currency, decimals, net, outcomes, total, items } = revenue;
  const told = (amount: number) => money(amount, decimals, currency, format.locale);
  const title = t('value:revenueIn', { currency });
  const drawing = useMemo(
    () =>
      barChart({
        corner: t(`numbers:dimensions.${asked.by}`),
        scale: {
          unit: 'count',
          full: (amount) => money(amount, decimals, currency, format.locale),
          short: (amount) => money(Math.round(amount / 10 ** decimals), 0, currency, format.locale),
        },
        categories: items
          .slice(0, MOST_BARS)
          .map(({ value }) => ({ key: value ?? '', name: nameOf(value ?? null) })),
        series: MODELS.map((model) => ({
          key: model,
          name: t(`value:models.${model}`),
          values: items.slice(0, MOST_BARS).map(({ credited }) => credited[model]),
        })),
      }),
    [asked.by, currency, decimals, format, items, nameOf, t],
  );
  return (
    <section aria-label={title}>
      {several && <Title order={3}>{title}</Title>}
      <Figures
        figures={[
          {
            id: `attributed-${currency}`,
            name: t('value:attributed'),
            value: told(total.linear),
            note: t('value:ofNet', {
              net: told(net.amount),
              share: net.amount > 0 ? format.percent(total.linear / net.amount) : '–',
            }),
          },
          ...outcomes
            .filter(
              ({ outcome, net: part }) => outcome !== 'attributed' && (part.orders > 0 || part.refunds > 0),
            )
            .map(({ outcome, net: part }) => ({
              id: `${outcome}-${currency}`,
              name: t(`value:outcomes.${outcome as 'no_touch'}`),
              value: told(part.amount),
              note: t('value:orders', { count: part.orders, formatted: format.number(part.orders) }),
            })),
        ]}
      />
      {items.length > 0 && (
        <>
          <Chart title={title} heading="hidden" drawing={drawing} />
          <Grid
            title={title}
            columns={[
              t(`numbers:dimensions.${asked.by}`),
              t('value:ordersColumn'),
              t('value:refundsColumn'),
              ...MODELS.map((model) => t(`value:models.${model}`)),
            ]}
            rows={[
              ...items.map(({ value, credited }) => ({
                key: value ?? '',
                name: nameOf(value ?? null),
                cells: [
                  format.number(credited.orders),
                  format.number(credited.refunds),
                  ...MODELS.map((model) => told(credited[model])),
                ],
              })),
              {
                key: 'total',
                name: t('value:total'),
                cells: [
                  format.number(total.orders),
                  format.number(total.refunds),
                  ...MODELS.map((model) => told(total[model])),
                ],
                total: true,
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
