import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { EmptyState } from '@/lib/ui/EmptyState';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { FiguresTable } from './FiguresTable';
import { Filters } from './Filters';
import { MetricCard } from './MetricCard';
import classes from './Numbers.module.css';
import { periodOf } from './period';
import { summaryQuery, type Question } from './queries';
import { OpenWaits, Volumes } from './Tiles';

interface Props {
  question: Question;
  onChange: (change: Partial<Question>) => void;
}

/** The service's figures of a period. */
export function Numbers({ question, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { data, error, isPending, refetch } = useQuery(summaryQuery(question));
  return (
    <div className={classes.page}>
      <Group justify="space-between" align="end">
        <div>
          <Title order={1}>{t('numbers:title')}</Title>
          <Text c="dimmed">{t('numbers:subtitle')}</Text>
        </div>
        {data && <Basis question={question} summary={data} />}
      </Group>
      <Filters question={question} onChange={onChange} />
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton h={240} />}
      {data && (
        <Figures summary={data} onEverything={() => onChange(periodOf('everything', question.zone))} />
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
    <Stack gap={0} c="dimmed" fz="xs" className={`numeric ${classes.basis}`}>
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

function Figures({ summary, onEverything }: { summary: Summary; onEverything: () => void }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { metrics, openWaits, volumes } = summary;
  const measured = metrics.some(({ count, coarse, negative }) => count + coarse.length + negative > 0);
  return (
    <>
      <div className={classes.tiles}>
        <OpenWaits openWaits={openWaits} />
        <Volumes volumes={volumes} />
      </div>
      {measured ? (
        <>
          <div className={classes.cards}>
            {metrics.map((metric) => (
              <MetricCard key={metric.id} metric={metric} />
            ))}
          </div>
          <FiguresTable metrics={metrics} />
        </>
      ) : (
        <EmptyState icon="numbers" title={t('numbers:emptyTitle')} text={t('numbers:emptyText')}>
          <Button variant="default" onClick={onEverything}>
            {t('numbers:showEverything')}
          </Button>
        </EmptyState>
      )}
    </>
  );
}
