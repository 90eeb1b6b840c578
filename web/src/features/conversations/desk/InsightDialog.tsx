import { Autocomplete, Button, Checkbox, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { departmentsOf, latestInsightsQuery } from '@/lib/api/insights';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { useFocusBack } from '@/lib/ui/useFocusBack';
import { threadQuery } from '@/features/conversations/queries';
import classes from './MessageExtras.module.css';

interface Props {
  conversationId: string;
  /** The message that says it; the customer's last without it. */
  messageId?: string;
  onClose: () => void;
}

const NEW = '';
const LONGEST_DEPARTMENT = 64;
const LONGEST_SUMMARY = 10_000;

/** Hands what a customer says to a department, or counts it with those who said the same. */
export default function InsightDialog({ conversationId, messageId, onClose }: Props) {
  const { t } = useTranslation(['translation', 'desk']);
  const format = useFormat();
  const client = useQueryClient();
  const thread = useInfiniteQuery(threadQuery(conversationId));
  const { data: latest } = useQuery(latestInsightsQuery);
  const [chosen, setChosen] = useState<string[]>();
  const [same, setSame] = useState(NEW);
  const [department, setDepartment] = useState('');
  const [summary, setSummary] = useState('');
  useFocusBack();
  const said = (thread.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ actor, deletedAt }) => actor === 'customer' && deletedAt === null,
  );
  const first = messageId ?? said.at(-1)?.id;
  const from = chosen ?? (first === undefined ? [] : [first]);
  const open = latest?.filter(({ state }) => state === 'open' || state === 'accepted') ?? [];
  const note = useMutation({
    mutationFn: () => {
      const messages = from.map((interactionId) => ({ conversationId, interactionId }));
      return same === NEW
        ? body(
            api.POST('/api/v1/insights', {
              body: { department: department.trim(), summary: summary.trim(), messages },
            }),
          )
        : body(
            api.POST('/api/v1/insights/{id}/messages', {
              params: { path: { id: same } },
              body: { messages },
            }),
          );
    },
    onSuccess: (insight) => {
      onClose();
      void client.invalidateQueries({ queryKey: ['insights'] });
      const message = t('desk:insight.done', { department: insight.department });
      void tell({ about: insight.id, message }, t);
    },
  });
  const whole = from.length > 0 && (same !== NEW || (department.trim() !== '' && summary.trim() !== ''));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('desk:insight.note')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          note.mutate();
        }}
      >
        <Stack>
          {open.length > 0 && (
            <Select
              label={t('desk:insight.same')}
              description={t('desk:insight.sameHint')}
              searchable
              allowDeselect={false}
              nothingFoundMessage={t('desk:nothingFits')}
              value={same}
              data={[
                { value: NEW, label: t('desk:insight.new') },
                ...open.map((one) => ({ value: one.id, label: `${one.department} · ${one.summary}` })),
              ]}
              onChange={(value) => setSame(value ?? NEW)}
            />
          )}
          {same === NEW && (
            <>
              <Autocomplete
                label={t('desk:insight.department')}
                description={t('desk:insight.departmentHint')}
                data-autofocus
                required
                maxLength={LONGEST_DEPARTMENT}
                data={departmentsOf(latest ?? [])}
                value={department}
                onChange={setDepartment}
              />
              <Textarea
                label={t('desk:insight.summary')}
                description={t('desk:insight.summaryHint')}
                required
                autosize
                minRows={2}
                maxLength={LONGEST_SUMMARY}
                value={summary}
                onChange={(event) => setSummary(event.currentTarget.value)}
              />
            </>
          )}
          <Checkbox.Group label={t('desk:insight.from')} value={from} onChange={setChosen}>
            <Stack gap="xs" mt={6} className={classes.messages}>
              {said.map(({ id, body: words, occurredAt }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={words === '' ? t('list.noText') : words}
                  description={format.shortTime(occurredAt)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {thread.isError && <ProblemAlert error={thread.error} retry={() => void thread.refetch()} />}
          {note.isError && <ProblemAlert error={note.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('contact.cancel')}
            </Button>
            <Button type="submit" disabled={!whole} loading={note.isPending}>
              {t('desk:insight.hand')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
