import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/lib/api/client';
import { EditPage } from '@/lib/edit/EditPage';
import { useFormat } from '@/lib/format/useFormat';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { MappingForm } from './MappingForm';
import { importQuery } from './queries';
import { Runs } from './Runs';

interface Props {
  id: string;
  onLeave: () => void;
}

/** One file: what its columns say, what would come of it, what came of it. */
export function ImportView({ id, onLeave }: Props) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const file = useQuery(importQuery(id));
  const [dirty, setDirty] = useState(false);
  const back = (
    <Button variant="default" size="xs" leftSection={<Icon name="back" />} onClick={onLeave}>
      {t('back')}
    </Button>
  );
  if (!file.data) {
    return (
      <Stack p="md">
        <Group>{back}</Group>
        {file.isError ? (
          <ProblemAlert error={file.error} retry={() => void file.refetch()} />
        ) : (
          <Skeleton h={200} aria-hidden="true" />
        )}
      </Stack>
    );
  }
  const { name, createdAt, bytes, remarks } = file.data;
  return (
    <EditPage
      level={2}
      title={name}
      lead={t('sent', { at: format.shortTime(createdAt), size: format.size(bytes) })}
      acts={back}
    >
      {remarks.length > 0 && (
        <Alert color="yellow" variant="light" title={t('remarks')}>
          {remarks.map((remark) => (
            <Text key={remark} fz="sm">
              {remark}
            </Text>
          ))}
        </Alert>
      )}
      <MappingForm
        key={JSON.stringify([file.data.layout, file.data.mapping])}
        file={file.data}
        onDirty={setDirty}
      />
      <Runs id={id} ready={!dirty && file.data.mapping.columns.length > 0} />
      <Forget id={id} name={name} onGone={onLeave} />
    </EditPage>
  );
}

function Forget({ id, name, onGone }: { id: string; name: string; onGone: () => void }) {
  const { t } = useTranslation(['imports', 'edit', 'translation']);
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const forget = useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/imports/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      onGone();
      await client.invalidateQueries({ queryKey: ['imports', 'all'] });
    },
  });
  return (
    <Stack gap="xs">
      {forget.isError && <ProblemAlert error={forget.error} />}
      {asks && (
        <Text fz="sm" role="alert">
          {t('imports:forgetQuestion', { name })}
        </Text>
      )}
      <Group gap="xs">
        <Button
          variant={asks ? 'filled' : 'default'}
          color={asks ? 'red' : undefined}
          size="xs"
          loading={forget.isPending}
          onClick={() => (asks ? forget.mutate() : setAsks(true))}
        >
          {asks ? t('imports:forget') : t('edit:asks', { label: t('imports:forget') })}
        </Button>
        {asks && (
          <Button variant="default" size="xs" autoFocus onClick={() => setAsks(false)}>
            {t('translation:contact.cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
