import { Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Card } from './Card';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';

interface Props<Report> {
  title: string;
  /** The metric whose meaning stands a click away. */
  metric: string;
  report: UseQueryResult<Report>;
  file: { report: string; query: object };
  /** Until when it is counted; null where nothing is yet. */
  asOf: (report: Report) => string | null;
  zone: string;
  children: (report: Report) => ReactNode;
}

/** A report of its own, with what it needs while it comes and where it fails. */
export function ReportCard<Report>({ title, metric, report, file, asOf, zone, children }: Props<Report>) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const { data, error, refetch } = report;
  const at = data === undefined ? null : asOf(data);
  return (
    <Card title={title} metric={{ id: metric, name: title }} file={file}>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton h={160} />}
      {data !== undefined && children(data)}
      {at && (
        <Text component="time" dateTime={at} c="dimmed" fz="xs">
          {t('numbers:asOf', { time: format.fullTime(at, 'instant', zone) })}
        </Text>
      )}
    </Card>
  );
}
