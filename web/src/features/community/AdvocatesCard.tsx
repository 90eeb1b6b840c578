import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useContactNames } from '@/lib/api/contactNames';
import { useFormat } from '@/lib/format/useFormat';
import { Grid } from '@/lib/report/Grid';
import { asked as questionOf, type ZonedPeriod } from '@/lib/report/period';
import { ReportCard } from '@/lib/report/ReportCard';
import { advocatesQuery } from './queries';

/** Who helped others, and whether they are customers. */
export function AdvocatesCard({ period }: { period: ZonedPeriod }) {
  const { t } = useTranslation(['translation', 'community']);
  const format = useFormat();
  const report = useQuery(advocatesQuery(period));
  const names = useContactNames([report.data?.items.map(({ contactId }) => contactId) ?? []]);
  return (
    <ReportCard
      title={t('community:advocates')}
      metric="advocates"
      report={report}
      file={{ report: 'advocates', query: questionOf(period) }}
      asOf={({ asOf }) => asOf}
      zone={period.zone}
    >
      {({ items }) =>
        items.length === 0 ? (
          <Text>{t('community:noAdvocates')}</Text>
        ) : (
          <Grid
            title={t('community:advocates')}
            columns={[
              t('community:who'),
              t('community:questions'),
              t('community:accepted'),
              t('community:confirmed'),
              t('community:customer'),
              t('community:orders'),
            ]}
            rows={items.map((one) => ({
              key: one.contactId,
              name: (
                <Link to="/contacts/$contactId" params={{ contactId: one.contactId }}>
                  {names.get(one.contactId) ?? t('community:somebody')}
                </Link>
              ),
              cells: [
                format.number(one.questions),
                format.number(one.accepted),
                format.number(one.confirmed),
                one.customerDays === null
                  ? t('community:noCustomer')
                  : t('community:since', { duration: format.days(one.customerDays) }),
                format.number(one.orders),
              ],
            }))}
          />
        )
      }
    </ReportCard>
  );
}
