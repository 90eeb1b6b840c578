import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { money } from '@/lib/format/money';
import { useFormat } from '@/lib/format/useFormat';
import { asked as questionOf, type ZonedPeriod } from '@/lib/report/period';
import { Grid } from '@/lib/report/Grid';
import { sourcesQuery } from './queries';
import { Rate } from './Rate';
import { ReportCard } from '@/lib/report/ReportCard';

/** What became of people by what brought them. */
export function SourcesCard({ asked }: { asked: ZonedPeriod }) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const report = useQuery(sourcesQuery(asked));
  return (
    <ReportCard
      title={t('value:sources')}
      metric="source_quality"
      report={report}
      file={{ report: 'source-quality', query: questionOf(asked) }}
      asOf={({ asOf }) => asOf}
      zone={asked.zone}
    >
      {({ sources, windowDays }) =>
        sources.length === 0 ? (
          <Text>{t('value:noSources')}</Text>
        ) : (
          <Grid
            title={t('value:sources')}
            columns={[
              t('value:source'),
              t('value:customers'),
              t('value:boughtWithin', { days: windowDays }),
              t('value:revenuePerCustomer'),
              t('value:conversationsPerCustomer'),
              t('value:churn'),
            ]}
            rows={sources.map(
              ({ source, customers, purchase, revenue, conversationsPerCustomer, churn }) => ({
                key: source,
                name: t(`value:sourceOf.${source as 'other'}`, source),
                cells: [
                  format.number(customers),
                  <Rate key="purchase" {...purchase} />,
                  revenue
                    .map(({ perCustomer, decimals, currency }) =>
                      money(Math.round(perCustomer), decimals, currency, format.locale),
                    )
                    .join(' + ') || '–',
                  conversationsPerCustomer === null
                    ? '–'
                    : conversationsPerCustomer.toLocaleString(format.locale, { maximumFractionDigits: 2 }),
                  <Rate key="churn" {...churn} />,
                ],
              }),
            )}
          />
        )
      }
    </ReportCard>
  );
}
