import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';

interface Props {
  label: string;
  /** Whom, or what, it is about: said to those who do not see the row. */
  about: string;
  /** Asked before it is done; none where it is easily undone. */
  question?: string;
  told: string;
  /** What is asked anew afterwards. */
  changes: string;
  run: () => Promise<unknown>;
}

/** What can be done with one row. */
export function RowAct({ label, about, question, told, changes, run }: Props) {
  const { t } = useTranslation(['translation', 'edit']);
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const act = useMutation({
    mutationFn: run,
    onSettled: () => client.invalidateQueries({ queryKey: [changes] }),
    onSuccess: () => tell({ about: 'admin', message: told }, t),
  });
  return (
    <div>
      {act.isError && <ProblemAlert error={act.error} />}
      {asks && (
        <Text fz="sm" role="alert">
          {question}
        </Text>
      )}
      <Group gap="xs" justify="flex-end">
        <Button
          size="compact-sm"
          variant={asks ? 'filled' : 'default'}
          aria-label={`${label}: ${about}`}
          loading={act.isPending}
          onClick={() => (question && !asks ? setAsks(true) : act.mutate())}
        >
          {label}
        </Button>
        {asks && (
          <Button size="compact-sm" variant="default" autoFocus onClick={() => setAsks(false)}>
            {t('contact.cancel')}
          </Button>
        )}
      </Group>
    </div>
  );
}
