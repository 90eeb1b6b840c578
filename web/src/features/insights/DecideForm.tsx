import { Alert, Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Insight } from '@/lib/api/insights';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { DECISIONS, type Decision } from './asked';
import { isStale, useDecide } from './queries';

interface Props {
  insight: Insight;
  etag: string | null;
  decision: Decision | undefined;
}

const MOST = 10_000;

/** What the department does about it, and why. */
export function DecideForm({ insight, etag, decision: first }: Props) {
  const { t } = useTranslation(['translation', 'insights']);
  const [decision, setDecision] = useState(first);
  const [reason, setReason] = useState('');
  const decide = useDecide(insight.id, etag);
  return (
    <form
      aria-label={t('insights:decision')}
      onSubmit={(event) => {
        event.preventDefault();
        if (decision) {
          decide.mutate(
            { decision, reason },
            {
              onSuccess: () => {
                setReason('');
                setDecision(undefined);
                const state = t(`insights:states.${decision}`);
                void tell({ about: insight.id, message: t('insights:decided', { state }) }, t);
              },
            },
          );
        }
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t('insights:decision')}
          value={decision ?? ''}
          onChange={(value) => setDecision(DECISIONS.find((one) => one === value))}
        >
          <Stack gap="xs" mt={6}>
            {DECISIONS.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`insights:decide.${value}`)}
                description={t(`insights:decideHint.${value}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('insights:reason')}
          description={t('insights:reasonHint')}
          autosize
          minRows={2}
          maxLength={MOST}
          value={reason}
          data-autofocus={first ? true : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {decide.isError &&
          (isStale(decide.error) ? (
            <Alert role="alert" color="yellow" variant="light" p="sm">
              {t('insights:changedMeanwhile')}
            </Alert>
          ) : (
            <ProblemAlert error={decide.error} />
          ))}
        <Button
          type="submit"
          disabled={!decision}
          loading={decide.isPending}
          style={{ justifySelf: 'start' }}
        >
          {t('insights:decideNow')}
        </Button>
      </Stack>
    </form>
  );
}
