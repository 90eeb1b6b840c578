import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '@/features/admin/fields/Choose';
import type { Policy } from '@/features/admin/queries';
import { api, body } from '@/lib/api/client';
import { connectionsQuery } from '@/lib/api/directory';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './Week.module.css';

/** What a message that came now would be promised. */
export function PolicyPreview({ policy }: { policy: Policy }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { data: connections } = useQuery(connectionsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const connectionId = chosen ?? connections?.[0]?.id ?? null;
  const preview = useMutation({
    mutationFn: (id: string) =>
      body(
        api.POST('/api/v1/sla-policies/{id}/preview', {
          params: { path: { id: policy.id } },
          body: { at: new Date().toISOString(), connectionId: id },
        }),
      ),
  });
  return (
    <fieldset className={classes.week}>
      <legend>{t('policy.preview')}</legend>
      <ChooseOne
        kind="connection"
        label={t('policy.previewOn')}
        required
        value={connectionId}
        onChange={setChosen}
      />
      <Button
        variant="default"
        size="xs"
        loading={preview.isPending}
        disabled={connectionId === null}
        onClick={() => connectionId !== null && preview.mutate(connectionId)}
      >
        {t('policy.previewNow')}
      </Button>
      {preview.isError && <ProblemAlert error={preview.error} />}
      {preview.isSuccess && (
        <Stack gap={2} role="status">
          {preview.data.targets.map(({ kind, deadline }) => (
            <Text key={kind} fz="sm">
              {t('policy.due', {
                what: t(`policy.kinds.${kind}`),
                at: deadline === null ? t('policy.never') : format.shortTime(deadline),
              })}
            </Text>
          ))}
        </Stack>
      )}
    </fieldset>
  );
}
