import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { eventsQuery } from './queries';

/** When an alert rang and ended, and whether those who are named were told. */
export function AlertEvents({ id, tests }: { id: string; tests: boolean }) {
  const { t } = useTranslation(['translation', 'alerts']);
  const format = useFormat();
  const client = useQueryClient();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(eventsQuery(id));
  const test = useMutation({
    mutationFn: () => done(api.POST('/api/v1/alerts/{id}/test', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts', id, 'events'] }),
  });
  const events = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3}>{t('alerts:events')}</Title>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!tests}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t('alerts:test')}
        </Button>
      </Group>
      {error && <ProblemAlert error={error} />}
      {test.isError && <ProblemAlert error={test.error} />}
      {data && events.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t('alerts:noEvents')}
        </Text>
      )}
      {events.map(({ id: event, type, at, told, toldAt }) => (
        <div key={event}>
          <Text fz="sm">
            {t(`alerts:event.${type}`)} · <time dateTime={at}>{format.shortTime(at)}</time>
          </Text>
          {told.map(({ to, state, reason }) => (
            <Text key={to} fz="xs" c="dimmed">
              {to} · {t(`alerts:told.${(state ?? 'unknown') as 'sent'}`)}
              {reason ? ` · ${reason}` : ''}
            </Text>
          ))}
          {toldAt === null && (
            <Text fz="xs" c="dimmed">
              {t('alerts:quietHours')}
            </Text>
          )}
        </div>
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
