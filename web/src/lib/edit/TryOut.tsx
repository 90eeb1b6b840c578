import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';

interface Props<Question, Answer> {
  label: string;
  /** What is tried: an answer to anything else is not shown. */
  asked: Question;
  /** Whether it can be tried at all. */
  ready: boolean;
  run: (asked: Question) => Promise<Answer>;
  children: (answer: Answer) => ReactNode;
}

/** What would come of something before it is kept. */
export function TryOut<Question, Answer>({ label, asked, ready, run, children }: Props<Question, Answer>) {
  const trial = useMutation({ mutationFn: run });
  const current = trial.isSuccess && JSON.stringify(trial.variables) === JSON.stringify(asked);
  return (
    <Stack gap={4}>
      <Button
        variant="default"
        size="xs"
        disabled={!ready}
        loading={trial.isPending}
        onClick={() => trial.mutate(asked)}
      >
        {label}
      </Button>
      {trial.isError && <ProblemAlert error={trial.error} />}
      {current && <div role="status">{children(trial.data)}</div>}
    </Stack>
  );
}
