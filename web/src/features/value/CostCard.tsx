import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { money } from '@/lib/format/money';
import { useFormat } from '@/lib/format/useFormat';
import { Figures } from '@/lib/report/Figures';
import { Grid } from '@/lib/report/Grid';
import { costQuery, questionOf, type Asked, type Cost } from './queries';
import { ReportCard } from '@/lib/report/ReportCard';
import { usePartName } from './usePartName';
import classes from './Value.module.css';

type Costs = Cost['costs']['total'];
type Money = Costs['money'][number];

/** What service cost, and what was earned after it against that. */
export function CostCard({ asked }: { asked: Asked }) {
  const { t } = useTranslation(['translation', 'value']);
  const report = useQuery(costQuery(asked));
  return (
    <ReportCard
      title={t('value:cost')}
      metric="roi"
      report={report}
      file={{ report: 'cost', query: questionOf(asked) }}
      asOf={({ provenance }) => provenance.asOf}
      zone={asked.zone}
    >
      {(told) => <Costs report={told} asked={asked} />}
    </ReportCard>
  );
}

function Costs({
  report: { costs, reportingZone, attributionDue, rebuilding },
  asked,
}: {
  report: Cost;
  asked: Asked;
}) {
  const { t } = useTranslation(['translation', 'numbers', 'value']);
  const format = useFormat();
  const nameOf = usePartName(asked.by);
  const { total, members } = costs;
  const told = (amount: number | null | undefined, { decimals, currency }: Money) =>
    amount === null || amount === undefined ? '–' : money(amount, decimals, currency, format.locale);
  const paid = total.money.filter(({ cost }) => cost !== 0);
  const linear = ({ roi }: Money) => roi.find(({ model }) => model === 'linear')?.value;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.percent(value);
  return (
    <>
      {paid.length === 0 && (
        <Text>
          {t('value:noRates')}{' '}
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/admin/$part" params={{ part: 'costs' }} {...props} />}
          >
            {t('value:toRates')}
          </Anchor>
        </Text>
      )}
      {paid.map((sum) => (
        <Figures
          key={sum.currency}
          figures={[
            {
              id: `cost-${sum.currency}`,
              name: t('value:costOf', { currency: sum.currency }),
              value: told(sum.cost, sum),
              note: t('value:costParts', {
                labour: told(sum.labour, sum),
                fees: told(sum.fees, sum),
                tools: told(sum.tools, sum),
              }),
            },
            {
              id: `per-resolution-${sum.currency}`,
              name: t('value:costPerResolution'),
              value: told(sum.costPerResolution, sum),
              note: t('value:resolved', { count: total.resolved, formatted: format.number(total.resolved) }),
            },
            ...sum.roi.map(({ model, value, margin, undefined: why }) => ({
              id: `${model}-${sum.currency}`,
              name: t('value:roiBy', { model: t(`value:roiModels.${model as 'linear'}`) }),
              value: share(value),
              note: why
                ? t(`value:undefined.${why as 'no_cost'}`)
                : t('value:margin', { margin: told(margin, sum) }),
            })),
          ]}
        />
      ))}
      {members.length > 0 && paid.length > 0 && (
        <Grid
          title={t('value:costTable')}
          columns={[
            t(`numbers:dimensions.${asked.by}`),
            t('value:resolvedColumn'),
            t('value:handling'),
            ...paid.flatMap(({ currency }) => [
              t('value:costOf', { currency }),
              t('value:costPerResolutionIn', { currency }),
              t('value:roiIn', { currency }),
            ]),
          ]}
          rows={members.map((part) => ({
            key: `${part.kind}${part.member ?? ''}`,
            name: nameOf(part.member ?? null),
            cells: [
              format.number(part.resolved),
              format.duration(part.handledSeconds),
              ...paid.flatMap(({ currency }) => {
                const sum = part.money.find((one) => one.currency === currency);
                return sum
                  ? [told(sum.cost, sum), told(sum.costPerResolution, sum), share(linear(sum))]
                  : ['–', '–', '–'];
              }),
            ],
          }))}
        />
      )}
      <ul className={classes.notes}>
        <li>{t('value:notWhy')}</li>
        <li>{t('value:notConverted')}</li>
        {total.unratedSeconds > 0 && (
          <li>{t('value:unrated', { duration: format.roughDuration(total.unratedSeconds) })}</li>
        )}
        {total.negative > 0 && <li>{t('value:negative', { count: total.negative })}</li>}
        {asked.by !== 'channel' && <li>{t('value:feesNotTold')}</li>}
        {asked.zone !== reportingZone && <li>{t('value:reportingZone', { zone: reportingZone })}</li>}
        {(attributionDue > 0 || rebuilding) && <li>{t('value:stillCounting')}</li>}
      </ul>
    </>
  );
}
