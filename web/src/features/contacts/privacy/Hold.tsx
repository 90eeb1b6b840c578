import { Button, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { holdQuery, useHold } from './acts';

/** Keeps a person's data from any erasure while a dispute lasts. */
export function Hold({ contactId }: { contactId: string }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const { data: hold, error, isLoading } = useQuery({ ...holdQuery(contactId), enabled: asked });
  const change = useHold(contactId);
  const [reason, setReason] = useState('');
  return (
    <Stack gap="xs" component="section" aria-label={t('contacts:hold')}>
      <Title order={3}>{t('contacts:hold')}</Title>
      <Text fz="sm" c="dimmed">
        {t('contacts:holdText')}
      </Text>
      {isLoading && <Skeleton h={32} />}
      {error && <ProblemAlert error={error} />}
      {!asked && hold === undefined && (
        <Group>
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            {t('contacts:holdAsk')}
          </Button>
        </Group>
      )}
      {change.isError && <ProblemAlert error={change.error} />}
      {hold && (
        <Group gap="xs">
          <Pill tone="near" icon="clock">
            {t('contacts:onHold', { date: format.shortDate(hold.heldAt) })}
          </Pill>
          <Text fz="sm">{hold.reason}</Text>
          <Button size="xs" variant="default" loading={change.isPending} onClick={() => change.mutate(null)}>
            {t('contacts:release')}
          </Button>
        </Group>
      )}
      {hold === null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(reason.trim(), { onSuccess: () => setReason('') });
          }}
        >
          <Group gap="xs" align="end">
            <TextInput
              autoFocus
              label={t('contacts:holdReason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              disabled={reason.trim() === ''}
              loading={change.isPending}
            >
              {t('contacts:putOnHold')}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
