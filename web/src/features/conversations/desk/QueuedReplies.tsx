import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done } from '@/lib/api/client';
import type { QueuedReply } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { draftPlace, restoreDraft } from '@/features/conversations/draft';
import { restoreFiles } from '@/features/conversations/files';
import { lookAgain } from '@/features/conversations/queries';
import classes from './QueuedReplies.module.css';

interface Props {
  conversationId: string;
  memberId: string;
}

/** Replies that wait to be sent, and those that could not be. */
export function QueuedReplies({ conversationId, memberId }: Props) {
  const { t } = useTranslation('desk');
  const { data } = useQuery({
    queryKey: ['thread', conversationId, 'replies'],
    queryFn: async () => {
      const params = { path: { id: conversationId } };
      return (await body(api.GET('/api/v1/conversations/{id}/replies', { params }))).items;
    },
    refetchInterval: ({ state }) => ((state.data?.length ?? 0) > 0 ? 3_000 : false),
  });
  if (!data || data.length === 0) {
    return null;
  }
  return (
    <ul className={classes.replies} aria-label={t('queued')}>
      {data.map((reply) => (
        <Queued key={reply.id} reply={reply} memberId={memberId} />
      ))}
    </ul>
  );
}

function Queued({ reply, memberId }: { reply: QueuedReply; memberId: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const client = useQueryClient();
  const { id: replyId, conversationId: id, state, reason, agentName, agentId, dueAt } = reply;
  const params = { path: { id, replyId } };
  const onSettled = () => lookAgain(client, id);
  const takeBack = useMutation({
    mutationFn: () => body(api.DELETE('/api/v1/conversations/{id}/replies/{replyId}', { params })),
    onSuccess: (taken) => {
      if (agentId === memberId) {
        const place = draftPlace(memberId, id);
        restoreDraft(place, taken.body);
        restoreFiles(place, taken.attachments);
      }
    },
    onSettled,
  });
  const again = useMutation({
    mutationFn: () =>
      done(
        api.POST('/api/v1/conversations/{id}/replies/{replyId}/attempts', { params, body: { resend: true } }),
      ),
    onSettled,
  });
  const failed = state === 'failed' || state === 'unknown';
  return (
    <li className={classes.reply} data-failed={failed || undefined}>
      <p className={classes.head}>
        <Icon name={failed ? 'alert' : 'clock'} size={14} />
        {failed
          ? [t(`reply.${state}`, { name: agentName }), reason].filter(Boolean).join(' · ')
          : t('reply.waits', { name: agentName, time: format.timeOfDay(dueAt, 'instant') })}
      </p>
      <p className={classes.body} dir="auto">
        {reply.body}
      </p>
      {takeBack.isError && <ProblemAlert error={takeBack.error} />}
      {again.isError && <ProblemAlert error={again.error} />}
      <Group gap="xs">
        {failed && (
          <Button
            size="compact-xs"
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate()}
          >
            {t('reply.again')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate()}
        >
          {t('reply.takeBack')}
        </Button>
      </Group>
    </li>
  );
}
