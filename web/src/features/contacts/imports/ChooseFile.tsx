import { Button, FileButton, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '@/lib/api/newKey';
import { upload } from '@/lib/api/upload';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './Imports.module.css';
import type { Import } from './queries';

/** Where a file is dropped, or chosen. */
export function ChooseFile({ onSent }: { onSent: (id: string) => void }) {
  const { t } = useTranslation('imports');
  const [over, setOver] = useState(false);
  const send = useMutation({
    mutationFn: (file: File) => upload<Import>('/api/v1/imports', file, { 'Idempotency-Key': newKey() }),
    onSuccess: ({ id }) => onSent(id),
  });
  const take = (file: File | null | undefined) => {
    if (file && !send.isPending) {
      send.mutate(file);
    }
  };
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Text>{t('drop')}</Text>
      <Text fz="sm" c="dimmed">
        {t('formats')}
      </Text>
      <FileButton
        accept=".csv,.tsv,.txt,.ndjson,.jsonl"
        onChange={take}
        inputProps={{ 'aria-label': t('choose') }}
      >
        {(props) => (
          <Button {...props} loading={send.isPending}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
      <span role="status">{send.isPending && t('sending', { name: send.variables.name })}</span>
      {send.isError && <ProblemAlert error={send.error} />}
    </div>
  );
}
