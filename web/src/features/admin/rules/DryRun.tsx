import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import type { NewRule } from './rule';

/** What a rule would have caught: nothing is changed by it. */
export function DryRun({ rule, ready }: { rule: NewRule; ready: boolean }) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const trial = useMutation({
    mutationFn: (asked: NewRule) => body(api.POST('/api/v1/rules/dry-runs', { body: { rule: asked } })),
  });
  const current =
    trial.isSuccess && JSON.stringify(trial.variables) === JSON.stringify(rule) ? trial.data : undefined;
  return (
    <Stack gap={4}>
      <Button
        variant="default"
        size="xs"
        disabled={!ready}
        loading={trial.isPending}
        onClick={() => trial.mutate(rule)}
      >
        {t('try')}
      </Button>
      {trial.isError && <ProblemAlert error={trial.error} />}
      {current && (
        <div role="status">
          <Text fz="sm" fw={550}>
            {t(`tried.${current.basis}`, {
              count: current.matched,
              looked: format.number(current.looked),
              from: format.shortTime(current.from),
            })}
          </Text>
          {!current.complete && (
            <Text fz="xs" c="dimmed">
              {t('partly')}
            </Text>
          )}
          {current.sample.map(({ conversationId, number, at, excerpt }) => (
            <Text key={`${conversationId} ${at}`} fz="sm" lineClamp={1}>
              <Anchor
                underline="always"
                fz="sm"
                renderRoot={(props) => (
                  <Link to="/conversations/$conversationId" params={{ conversationId }} {...props} />
                )}
              >
                {t('conversation', { number })}
              </Anchor>{' '}
              {format.shortTime(at)} · {excerpt}
            </Text>
          ))}
        </div>
      )}
    </Stack>
  );
}
