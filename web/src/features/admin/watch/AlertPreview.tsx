import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import type { paths } from '@/lib/api/schema';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';

type NewAlert = paths['/api/v1/alerts/previews']['post']['requestBody']['content']['application/json'];

const MOST = 5;

/** When it would have rung in the last days: an alert that always rings is no alert. */
export function AlertPreview({ rule, ready }: { rule: NewAlert; ready: boolean }) {
  const { t } = useTranslation(['translation', 'alerts']);
  const format = useFormat();
  const asked = JSON.stringify(rule.rule);
  const preview = useMutation({
    mutationFn: (alert: NewAlert) =>
      body(api.POST('/api/v1/alerts/previews', { body: { ...alert, name: alert.name || 'preview' } })),
  });
  const current = preview.isSuccess && JSON.stringify(preview.variables.rule) === asked;
  return (
    <Stack gap={4}>
      <Button
        variant="default"
        size="xs"
        disabled={!ready}
        loading={preview.isPending}
        onClick={() => preview.mutate(rule)}
      >
        {t('alerts:preview')}
      </Button>
      {preview.isError && <ProblemAlert error={preview.error} />}
      {current && (
        <div role="status">
          <Text fz="sm" fw={550}>
            {t('alerts:wouldRing', {
              count: preview.data.rings.length,
              looks: format.number(preview.data.looks),
            })}
          </Text>
          {preview.data.rings.slice(-MOST).map(({ raisedAt, endedAt }) => (
            <Text key={raisedAt} fz="sm" c="dimmed">
              {endedAt
                ? t('alerts:fromTo', { from: format.shortTime(raisedAt), to: format.shortTime(endedAt) })
                : t('alerts:still', { from: format.shortTime(raisedAt) })}
            </Text>
          ))}
        </div>
      )}
    </Stack>
  );
}
