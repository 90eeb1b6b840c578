import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { useEditing } from './EditDrawer';
import { match } from './EditForm';
import classes from './Danger.module.css';

export interface DangerProps {
  /** What it is called. */
  label: string;
  /** What comes of it: asked before it is done. None where it is easily undone. */
  question?: string;
  run: (ifMatch: { 'If-Match'?: string }) => Promise<unknown>;
  /** What is said afterwards. */
  told: string;
  version?: number;
  changes: string[];
}

/** Takes something out of use, or away, once it was asked whether that is meant. */
export function Danger({ label, question, run, told, version, changes }: DangerProps) {
  const { t } = useTranslation(['translation', 'edit']);
  const client = useQueryClient();
  const { close } = useEditing();
  const [asks, setAsks] = useState(false);
  const act = useMutation({
    mutationFn: () => run(match(version)),
    onSettled: () => Promise.all(changes.map((key) => client.invalidateQueries({ queryKey: [key] }))),
    onSuccess: async () => {
      close();
      await tell({ about: 'admin', message: told }, t);
    },
  });
  return (
    <Stack gap="xs" className={classes.danger}>
      {act.isError && <ProblemAlert error={act.error} />}
      {asks ? (
        <>
          <Text fz="sm" role="alert">
            {question}
          </Text>
          <Group gap="xs">
            <Button color="red" size="xs" loading={act.isPending} onClick={() => act.mutate()}>
              {label}
            </Button>
            <Button variant="default" size="xs" autoFocus onClick={() => setAsks(false)}>
              {t('contact.cancel')}
            </Button>
          </Group>
        </>
      ) : (
        <Group>
          <Button
            variant="default"
            size="xs"
            loading={act.isPending}
            onClick={() => (question ? setAsks(true) : act.mutate())}
          >
            {question ? t('edit:asks', { label }) : label}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
