import { Group, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Metric } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Files } from '@/lib/report/Files';
import frame from '@/lib/report/Report.module.css';
import classes from './Numbers.module.css';
import { paramsOf, type Question } from './queries';
import { metricName } from './words';

const QUANTILES = ['p50', 'p75', 'p90', 'p95', 'p99'] as const;

type Line = Pick<Metric, 'count' | 'mean' | 'unit' | (typeof QUANTILES)[number]> & {
  key: string;
  name: string;
};

/** Every figure of the page in one table. Durations known to the minute or the day alone have lines of their own. */
export function FiguresTable({ metrics, question }: { metrics: Metric[]; question: Question }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();

  const lines = metrics.flatMap((metric): Line[] => {
    const name = metricName(metric.id, t);
    const coarse = metric.coarse.map((part) => ({
      ...part,
      key: `${metric.id}-${part.precision}`,
      name: `${name}, ${t(`numbers:coarse.${part.precision === 'day' ? 'day' : 'minute'}`)}`,
    }));
    return [{ ...metric, key: metric.id, name }, ...coarse];
  });

  function cell(value: number | null, unit: string): string {
    if (value === null) {
      return '–';
    }
    if (unit === 'seconds') {
      return format.duration(value);
    }
    return value === 0 ? t('numbers:sameDay') : format.days(value);
  }

  return (
    <section className={frame.card}>
      <Group justify="space-between">
        <Title order={2}>{t('numbers:tableTitle')}</Title>
        <Files report="summary" query={paramsOf(question)} title={t('numbers:tableTitle')} />
      </Group>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('numbers:tableTitle')}>
        <Table miw={720} className="numeric" verticalSpacing={6}>
          <caption className="visually-hidden">{t('numbers:tableCaption')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('numbers:metric')}</Table.Th>
              <Table.Th scope="col" ta="end">
                {t('numbers:columnCount')}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t('numbers:columnMean')}
              </Table.Th>
              {QUANTILES.map((quantile) => (
                <Table.Th key={quantile} scope="col" ta="end">
                  {quantile}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.key} data-metric={line.key}>
                <Table.Th scope="row">{line.name}</Table.Th>
                <Table.Td ta="end">{format.number(line.count)}</Table.Td>
                <Table.Td ta="end">{cell(line.mean, line.unit)}</Table.Td>
                {QUANTILES.map((quantile) => (
                  <Table.Td key={quantile} ta="end">
                    {cell(line[quantile], line.unit)}
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
