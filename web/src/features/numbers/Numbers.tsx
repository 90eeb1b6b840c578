import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import type { Asked } from './address';
import frame from '@/lib/report/Report.module.css';
import { periodOf } from '@/lib/report/period';
import { summaryQuery, type Question } from './queries';

const Filters = lazy(() => import('./Filters'));
const Figures = lazy(() => import('./Figures'));

interface Props {
  asked: Asked;
  onChange: (change: Partial<Asked>) => void;
}

/** The service's figures of a period. */
export function Numbers({ asked, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { data, error, isPending, refetch } = useQuery(summaryQuery(asked));
  return (
    <div className={frame.page}>
      <Group justify="space-between" align="end">
        <div>
          <Title order={1}>{t('numbers:title')}</Title>
          <Text c="dimmed">{t('numbers:subtitle')}</Text>
        </div>
        {data && <Basis question={asked} summary={data} />}
      </Group>
      <Suspense fallback={<Skeleton h={140} />}>
        <Filters question={asked} onChange={onChange} />
      </Suspense>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton h={240} />}
      {data && (
        <Suspense fallback={<Skeleton h={240} />}>
          <Figures
            asked={asked}
            summary={data}
            onChange={onChange}
            onEverything={() => onChange(periodOf('everything', asked.zone))}
          />
        </Suspense>
      )}
    </div>
  );
}

/** What the figures rest on: shown beside them, so that no number stands alone. */
function Basis({ question: { from, to, zone, clock }, summary }: { question: Question; summary: Summary }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const { asOf, behind } = summary;
  return (
    <Stack gap={0} c="dimmed" fz="xs" className={`numeric ${frame.basis}`}>
      <span data-basis>
        {t('numbers:basis', {
          ...format.period(from, to),
          zone,
          clock: t(`numbers:clockOf.${clock}`),
        })}
      </span>
      {asOf === null ? (
        <span>{t('numbers:notYet')}</span>
      ) : (
        <time dateTime={asOf}>{t('numbers:asOf', { time: format.fullTime(asOf, 'instant', zone) })}</time>
      )}
      {behind > 0 && <span>{t('numbers:behind', { count: behind })}</span>}
    </Stack>
  );
}
