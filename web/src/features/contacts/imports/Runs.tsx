import { Anchor, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { newKey } from '@/lib/api/newKey';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './Imports.module.css';
import { importQuery, isUnderWay, runsQuery, type Run } from './queries';

const TONES = {
  waiting: 'quiet',
  running: 'quiet',
  done: 'met',
  failed: 'breached',
  cancelled: 'near',
} as const;
const PERCENT = 100;

/** What would come of a file, and what came of it: tried first, then taken. */
export function Runs({ id, ready }: { id: string; ready: boolean }) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const runs = useQuery(runsQuery(id));
  const { queryKey } = runsQuery(id);
  const start = useMutation({
    mutationFn: (dry: boolean) => {
      const params = { path: { id }, header: { 'Idempotency-Key': newKey() } };
      return body(
        dry
          ? api.POST('/api/v1/imports/{id}/dry-runs', { params })
          : api.POST('/api/v1/imports/{id}/runs', { params }),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  const items = runs.data ?? [];
  const busy = start.isPending || items.some(isUnderWay);
  const tried = items.some(({ dry, state }) => dry && state === 'done');
  return (
    <section className={classes.runs} aria-labelledby="runs">
      <Title order={3} id="runs">
        {t('runs')}
      </Title>
      <Text fz="sm" c="dimmed">
        {t(ready ? 'runsLead' : 'keepFirst')}
      </Text>
      <Group gap="xs">
        <Button
          variant={tried ? 'default' : 'filled'}
          disabled={!ready || busy}
          loading={start.isPending && start.variables}
          onClick={() => start.mutate(true)}
        >
          {t('try')}
        </Button>
        <Button
          variant={tried ? 'filled' : 'default'}
          disabled={!ready || busy || !tried}
          loading={start.isPending && !start.variables}
          onClick={() => start.mutate(false)}
        >
          {t('take')}
        </Button>
      </Group>
      {start.isError && <ProblemAlert error={start.error} />}
      {runs.isError && <ProblemAlert error={runs.error} retry={() => void runs.refetch()} />}
      {items.map((run) => (
        <RunCard key={run.id} run={run} />
      ))}
    </section>
  );
}

const COUNTS = ['made', 'changed', 'unchanged', 'refused'] as const;

function RunCard({ run }: { run: Run }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const client = useQueryClient();
  const params = { path: { id: run.importId, runId: run.id } };
  const { data: file } = useQuery(importQuery(run.importId));
  const act = useMutation({
    mutationFn: () =>
      body(
        isUnderWay(run)
          ? api.DELETE('/api/v1/imports/{id}/runs/{runId}', { params })
          : api.POST('/api/v1/imports/{id}/runs/{runId}/resumption', { params }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: runsQuery(run.importId).queryKey }),
  });
  const share = file && file.bytes > 0 ? Math.min(PERCENT, (run.bytesRead / file.bytes) * PERCENT) : 0;
  const stopped = run.state === 'failed' || run.state === 'cancelled';
  return (
    <div className={classes.run}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{t(run.dry ? 'trial' : 'taking', { at: format.shortTime(run.askedAt) })}</Text>
        <Pill tone={TONES[run.state]} icon={run.state === 'done' ? 'check' : stopped ? 'alert' : 'clock'}>
          {t(`state.${run.state}`)}
        </Pill>
      </Group>
      {isUnderWay(run) && (
        <Stack gap={4}>
          <Progress value={share} aria-label={t('progress')} />
          <Text fz="sm" role="status" className="numeric">
            {t('workedTo', { count: run.workedTo, formatted: format.number(run.workedTo) })}
          </Text>
        </Stack>
      )}
      <Group gap="md">
        {COUNTS.map((count) => (
          <Text key={count} fz="sm" className="numeric">
            {t(`${run.dry ? 'would' : 'did'}.${count}`, {
              count: run[count],
              formatted: format.number(run[count]),
            })}
          </Text>
        ))}
      </Group>
      {run.failure && (
        <Text fz="sm" role="alert">
          {run.failure}
        </Text>
      )}
      {act.isError && <ProblemAlert error={act.error} />}
      <Group gap="sm">
        <Anchor
          fz="sm"
          href={`/api/v1/imports/${run.importId}/runs/${run.id}/rows`}
          download={`${run.id}.csv`}
        >
          {t('rows')}
        </Anchor>
        {(isUnderWay(run) || stopped) && (
          <Button variant="default" size="compact-sm" loading={act.isPending} onClick={() => act.mutate()}>
            {t(stopped ? 'resume' : 'cancel')}
          </Button>
        )}
      </Group>
    </div>
  );
}
