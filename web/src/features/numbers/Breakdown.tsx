import { Skeleton, Table, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { ofLine } from './behind';
import { Card } from '@/lib/report/Card';
import { Choose } from '@/lib/report/Choose';
import classes from './Dashboard.module.css';
import { BY, isToldBy, kindOf, listed, type KpiId } from './kpis';
import { filteredBy, paramsOf, seriesQuery } from './queries';
import { ranked, rowsOf, type Row } from './ranking';
import type { ReportProps } from './SeriesCard';
import { useNames } from './useNames';
import { metricName } from './words';

const COLUMNS: KpiId[] = [
  'conversations_opened',
  'resolved',
  'backlog',
  'response',
  'first_response',
  'resolution',
  'sla_first_response',
  'reopen_rate',
  'fcr',
];
const MOST = 50;

/** The figures of each agent, team, channel or reason, ranked by the column that is clicked. */
export function Breakdown({ asked, onChange, onBehind }: ReportProps) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const { lineName } = useNames();
  const [sort, setSort] = useState<{ column: KpiId; up: boolean }>({ column: 'resolved', up: false });
  const { rows: by } = asked;
  const params = paramsOf(asked);
  const columns = COLUMNS.filter((id) => isToldBy(id, [...filteredBy(asked), by]));
  const wish = { metric: columns, interval: 'year' as const, by, top: MOST };
  const { data, error, refetch } = useQuery(seriesQuery(params, wish));
  const rows = data?.by === by ? ranked(rowsOf(data.lines), sort) : undefined;
  const members = rows?.map(({ line }) => line.member) ?? [];
  const formats = { seconds: format.duration, count: format.number, share: format.percent };
  const title = t('numbers:ranking');

  function cell(row: Row, column: KpiId) {
    const value = row.values.get(column) ?? null;
    if (value === null) {
      return '–';
    }
    const text = formats[kindOf(column).unit](value);
    const behind = ofLine(params, by, row.line, members);
    if (!behind) {
      return text;
    }
    const said = [metricName(column, t), lineName(row.line, by)];
    return (
      <UnstyledButton
        className={classes.cell}
        aria-label={`${text}: ${said.join(', ')}`}
        onClick={() => onBehind({ ...behind, metrics: listed(column), said })}
      >
        {text}
      </UnstyledButton>
    );
  }

  return (
    <Card
      title={title}
      file={{ report: 'series', query: { ...params, ...wish } }}
      controls={
        <Choose
          label={t('numbers:tellBy')}
          value={by}
          options={BY.map((value) => ({ value, label: t(`numbers:dimensions.${value}`) }))}
          onChange={(value) => onChange({ rows: value })}
        />
      }
    >
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!rows && !error && <Skeleton h={240} />}
      {rows?.length === 0 && <Text c="dimmed">{t('numbers:none')}</Text>}
      {rows && rows.length > 0 && (
        <div className={classes.wide} tabIndex={0} role="group" aria-label={title}>
          <Table miw={columns.length * 92 + 150} className="numeric" verticalSpacing={4}>
            <caption className="visually-hidden">{t('numbers:rankingCaption')}</caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t(`numbers:dimensions.${by}`)}</Table.Th>
                {columns.map((column) => {
                  const sorted = sort.column === column;
                  return (
                    <Table.Th
                      key={column}
                      scope="col"
                      ta="end"
                      aria-sort={sorted ? (sort.up ? 'ascending' : 'descending') : undefined}
                    >
                      <UnstyledButton
                        className={classes.sort}
                        onClick={() => setSort({ column, up: sorted && !sort.up })}
                      >
                        {metricName(column, t)}
                        <span aria-hidden="true">{sorted ? (sort.up ? ' ▲' : ' ▼') : ''}</span>
                      </UnstyledButton>
                    </Table.Th>
                  );
                })}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.key}>
                  <Table.Th scope="row">{lineName(row.line, by)}</Table.Th>
                  {columns.map((column) => (
                    <Table.Td key={column} ta="end">
                      {cell(row, column)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Text c="dimmed" fz="xs">
        {t('numbers:rankingExplained')}
      </Text>
    </Card>
  );
}
