import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { asked as questionOf, type ZonedPeriod } from '@/lib/report/period';
import { Grid } from '@/lib/report/Grid';
import { monthName } from '@/lib/report/month';
import { cohortsQuery } from './queries';
import { ReportCard } from '@/lib/report/ReportCard';
import classes from './Value.module.css';

/** In which months people bought again, by the month of their first order. */
export function CohortsCard({ asked }: { asked: ZonedPeriod }) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const report = useQuery(cohortsQuery(asked));
  return (
    <ReportCard
      title={t('value:cohorts')}
      metric="repeat_purchase"
      report={report}
      file={{ report: 'cohorts', query: questionOf(asked) }}
      asOf={({ asOf }) => asOf}
      zone={asked.zone}
    >
      {({ buyers, repeated, repeatRate, months }) => (
        <>
          <Text fz="sm">
            {t('value:cohortsSays', {
              count: buyers,
              buyers: format.number(buyers),
              repeated: format.number(repeated),
              share: repeatRate === null ? '–' : format.percent(repeatRate),
            })}
          </Text>
          {months.length > 0 && (
            <Grid
              title={t('value:cohorts')}
              columns={[
                t('value:firstOrder'),
                t('value:cohortSize'),
                ...months.slice(1).map((_, at) => t('value:monthsLater', { count: at + 1 })),
              ]}
              rows={months.map(({ month, size, later }) => ({
                key: month,
                name: monthName(month, format.locale),
                cells: [
                  format.number(size),
                  ...months.slice(1).map((_, at) => {
                    const again = later[at];
                    return again === undefined ? (
                      ''
                    ) : (
                      <span key={at}>
                        {size > 0 ? format.percent(again / size) : '–'}{' '}
                        <span className={classes.quiet}>{format.number(again)}</span>
                      </span>
                    );
                  }),
                ],
              }))}
            />
          )}
        </>
      )}
    </ReportCard>
  );
}
