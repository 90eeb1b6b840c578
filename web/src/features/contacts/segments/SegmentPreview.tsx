import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import type { SegmentConditions } from './segment';
import classes from './SegmentPreview.module.css';

/** Who would be in a segment, before it is kept. */
export function SegmentPreview({ conditions, ready }: { conditions: SegmentConditions; ready: boolean }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const preview = useMutation({
    mutationFn: (asked: SegmentConditions) => body(api.POST('/api/v1/segments/preview', { body: asked })),
  });
  const current =
    preview.isSuccess && JSON.stringify(preview.variables) === JSON.stringify(conditions)
      ? preview.data
      : undefined;
  const looked = current && format.number(current.lookedAt);
  return (
    <Stack gap={4}>
      <Button
        variant="default"
        size="xs"
        disabled={!ready}
        loading={preview.isPending}
        onClick={() => preview.mutate(conditions)}
      >
        {t('preview')}
      </Button>
      {preview.isError && <ProblemAlert error={preview.error} />}
      {current && (
        <div role="status">
          <Text fz="sm" fw={550}>
            {current.matching === 0
              ? t('nobody', { looked })
              : t('found', { count: current.matching, looked })}
          </Text>
          {current.contacts.map(({ id, name }) => (
            <div key={id}>
              <Anchor
                fz="sm"
                className={classes.person}
                renderRoot={(props) => (
                  <Link to="/contacts/$contactId" params={{ contactId: id }} {...props} />
                )}
              >
                {name}
              </Anchor>
            </div>
          ))}
        </div>
      )}
    </Stack>
  );
}
