import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Metric } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import classes from './Numbers.module.css';
import { metricName } from './words';

const QUANTILES = ['p50', 'p75', 'p90', 'p95', 'p99'] as const;

/** Every figure of the page in one table: what the cards show is a part of it. */
export function FiguresTable({ metrics }: { metrics: Metric[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cell = (seconds: number | null) => (seconds === null ? '–' : format.duration(seconds));
  return (
    <section className={classes.card}>
      <Title order={2}>{t('numbers.tableTitle')}</Title>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('numbers.tableTitle')}>
        <Table miw={720} className="numeric" verticalSpacing={6}>
          <caption className="visually-hidden">{t('numbers.tableCaption')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('numbers.metric')}</Table.Th>
              <Table.Th scope="col" ta="end">
                {t('numbers.columnCount')}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t('numbers.columnMean')}
              </Table.Th>
              {QUANTILES.map((quantile) => (
                <Table.Th key={quantile} scope="col" ta="end">
                  {quantile}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {metrics.map((metric) => (
              <Table.Tr key={metric.id} data-metric={metric.id}>
                <Table.Th scope="row">{metricName(metric.id, t)}</Table.Th>
                <Table.Td ta="end">{format.number(metric.count)}</Table.Td>
                <Table.Td ta="end">{cell(metric.mean)}</Table.Td>
                {QUANTILES.map((quantile) => (
                  <Table.Td key={quantile} ta="end">
                    {cell(metric[quantile])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
