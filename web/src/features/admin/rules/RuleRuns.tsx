import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { runsQuery } from './queries';

/** When the conditions of a rule held, and what became of it. */
export function RuleRuns({ id }: { id: string }) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(runsQuery(id));
  const runs = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap={4}>
      <Title order={3}>{t('runs')}</Title>
      {error && <ProblemAlert error={error} />}
      {data && runs.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t('noRuns')}
        </Text>
      )}
      {runs.map(({ id: run, conversationId, outcome, detail, at }) => (
        <Text key={run} fz="sm">
          <Anchor
            underline="always"
            fz="sm"
            renderRoot={(props) => (
              <Link to="/conversations/$conversationId" params={{ conversationId }} {...props} />
            )}
          >
            <time dateTime={at}>{format.shortTime(at)}</time>
          </Anchor>{' '}
          {t(`outcomes.${outcome}`)}
          {detail ? ` · ${detail}` : ''}
        </Text>
      ))}
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('older')}
        </Button>
      )}
    </Stack>
  );
}
