import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { sendingsQuery, type Sending } from './queries';

/** What became of each time that a report was due; and a trial that goes to oneself alone. */
export function Sendings({ id, tries }: { id: string; tries: boolean }) {
  const { t, i18n } = useTranslation(['translation', 'alerts']);
  const client = useQueryClient();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(sendingsQuery(id));
  const trial = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/report-schedules/{id}/trials', {
          params: { path: { id }, query: { lang: i18n.language } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: sendingsQuery(id).queryKey }),
  });
  const sendings = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3}>{t('alerts:sendings')}</Title>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!tries}
          loading={trial.isPending}
          onClick={() => trial.mutate()}
        >
          {t('alerts:tryOnMe')}
        </Button>
      </Group>
      {error && <ProblemAlert error={error} />}
      {trial.isError && <ProblemAlert error={trial.error} />}
      {data && sendings.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t('alerts:noSendings')}
        </Text>
      )}
      {sendings.map((sending) => (
        <SendingLine key={sending.id} sending={sending} />
      ))}
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('alerts:older')}
        </Button>
      )}
    </Stack>
  );
}

const STATES = ['sent', 'waiting', 'failed', 'unknown'] as const;

function SendingLine({ sending: { dueAt, trial, missed, failure, mails } }: { sending: Sending }) {
  const { t } = useTranslation(['translation', 'alerts']);
  const format = useFormat();
  const counts = STATES.map((state) => ({
    state,
    count: mails.filter((mail) => (mail.state ?? 'unknown') === state).length,
  })).filter(({ count }) => count > 0);
  const reasons = [...new Set(mails.flatMap(({ reason }) => (reason ? [reason] : [])))];
  return (
    <div>
      <Text fz="sm">
        <time dateTime={dueAt}>{format.shortTime(dueAt)}</time>
        {trial ? ` · ${t('alerts:aTrial')}` : ''}
        {failure ? ` · ${t('alerts:notMade', { reason: failure })}` : ''}
        {counts.map(
          ({ state, count }) => ` · ${t('alerts:mails', { count, state: t(`alerts:told.${state}`) })}`,
        )}
      </Text>
      {missed > 0 && (
        <Text fz="xs" c="dimmed">
          {t('alerts:missed', { count: missed })}
        </Text>
      )}
      {reasons.map((reason) => (
        <Text key={reason} fz="xs" c="dimmed">
          {reason}
        </Text>
      ))}
    </div>
  );
}
