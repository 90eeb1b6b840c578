import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asked as questionOf, type ZonedPeriod } from '@/lib/report/period';
import { Grid } from '@/lib/report/Grid';
import { monthName } from '@/lib/report/month';
import { retentionQuery } from './queries';
import { Rate } from './Rate';
import { ReportCard } from '@/lib/report/ReportCard';
import { useFormat } from '@/lib/format/useFormat';

/** Who came back after how they were served. */
export function RetentionCard({ asked }: { asked: ZonedPeriod }) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const report = useQuery(retentionQuery(asked));
  return (
    <ReportCard
      title={t('value:retention')}
      metric="retention"
      report={report}
      file={{ report: 'retention', query: questionOf(asked) }}
      asOf={({ asOf }) => asOf}
      zone={asked.zone}
    >
      {({ months, windowDays }) => {
        const groups = months[0]?.groups.map(({ group }) => group) ?? [];
        return (
          <>
            <Text c="dimmed" fz="sm">
              {t('value:retentionSays', { days: windowDays })}
            </Text>
            {months.length === 0 ? (
              <Text>{t('value:noMonths')}</Text>
            ) : (
              <Grid
                title={t('value:retention')}
                columns={[t('value:served'), ...months.map(({ month }) => monthName(month, format.locale))]}
                rows={groups.map((group, at) => ({
                  key: group,
                  name: t(`value:groups.${group}`),
                  cells: months.map(({ month, groups: counted }) => {
                    const one = counted[at];
                    return one && <Rate key={month} {...one} of={one.customers} />;
                  }),
                }))}
              />
            )}
          </>
        );
      }}
    </ReportCard>
  );
}
