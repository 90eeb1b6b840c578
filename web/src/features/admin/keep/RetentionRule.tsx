import { Button, Group, NumberInput, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import classes from './Retention.module.css';

interface Rule {
  days: number | null;
  nextRunAt: string | null;
}

interface Preview {
  count: number;
  messages?: number;
  files?: number;
  /** False where there was too much to look at all of it. */
  complete: boolean;
}

interface Props {
  what: 'texts' | 'people';
  rule: UseQueryResult<Rule>;
  preview: (days: number) => Promise<Preview>;
  write: (days: number | null) => Promise<unknown>;
}

/** A rule that removes what is old: what it would do is seen before it is set. */
export function RetentionRule({ what, rule, preview, write }: Props) {
  const { t } = useTranslation(['translation', 'admin', 'edit']);
  const format = useFormat();
  const client = useQueryClient();
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const days = typed === undefined ? (rule.data?.days ?? null) : typed;
  const look = useMutation({ mutationFn: preview });
  const save = useMutation({
    mutationFn: write,
    onSettled: () => client.invalidateQueries({ queryKey: ['retention'] }),
    onSuccess: async () => {
      setTyped(undefined);
      look.reset();
      await tell({ about: 'admin', message: t('edit:saved') }, t);
    },
  });
  const changed = typed !== undefined && typed !== (rule.data?.days ?? null);
  // What removes anything is looked at first.
  const seen = days === null || (look.isSuccess && look.variables === days);
  return (
    <section className={classes.rule} aria-label={t(`admin:retention.${what}`)}>
      <Title order={2}>{t(`admin:retention.${what}`)}</Title>
      <Text c="dimmed" fz="sm">
        {t(`admin:retention.${what}Hint`)}
      </Text>
      {rule.isError && <ProblemAlert error={rule.error} retry={() => void rule.refetch()} />}
      {rule.isPending && <Skeleton h={60} />}
      {rule.isSuccess && (
        <Stack gap="sm">
          <NumberInput
            label={t('admin:retention.days')}
            description={
              rule.data.nextRunAt
                ? t('admin:retention.next', { at: format.shortTime(rule.data.nextRunAt) })
                : t('admin:retention.forEver')
            }
            placeholder={t('admin:retention.ever')}
            min={1}
            allowDecimal={false}
            maw={320}
            value={days ?? ''}
            onChange={(value) => setTyped(value === '' ? null : Number(value))}
          />
          {look.isError && <ProblemAlert error={look.error} />}
          {save.isError && <ProblemAlert error={save.error} />}
          {look.isSuccess && look.variables === days && (
            <Text role="status" fw={550}>
              {t(`admin:retention.${what}Preview`, {
                count: look.data.count,
                formatted: format.number(look.data.count),
                messages: format.number(look.data.messages ?? 0),
                files: format.number(look.data.files ?? 0),
              })}
              {!look.data.complete && ` ${t('admin:retention.more')}`}
            </Text>
          )}
          <Group gap="xs">
            <Button
              variant="default"
              disabled={days === null || days < 1}
              loading={look.isPending}
              onClick={() => days !== null && look.mutate(days)}
            >
              {t('admin:retention.preview')}
            </Button>
            <Button
              disabled={!changed || !seen}
              color={days === null ? undefined : 'red'}
              loading={save.isPending}
              onClick={() => save.mutate(days)}
            >
              {t(days === null ? 'admin:retention.keep' : 'admin:retention.set')}
            </Button>
          </Group>
          {changed && !seen && (
            <Text fz="sm" c="dimmed">
              {t('admin:retention.lookFirst')}
            </Text>
          )}
        </Stack>
      )}
    </section>
  );
}
