import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body as answered, done } from '@/lib/api/client';
import type { Conversation } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { sentence } from '@/lib/ui/sentence';
import { tell } from '@/lib/ui/tell';
import { useChange } from './change';
import { draftWritten } from './draftWrites';
import { attemptKey, restoreDraft, sent, type Draft } from './draft';
import { restoreFiles } from './files';
import { conversationQuery, lookAgain, patchLists, type Versioned } from './queries';

const NOT_FOUND = 404;
const PRECONDITION_FAILED = 412;

const UNDO_SECONDS = 10;

export interface Sending extends Draft {
  /** Whether that settles the matter. */
  resolve: boolean;
}

/** Sends a reply, which waits a little for second thoughts, or adds a note. The words stay in the composer until the server has them. */
export function useSend(conversationId: string, place: string, onSent: (draft: Draft) => void) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { t: td } = useTranslation('desk');
  const change = useChange(conversationId);

  async function takeBack(replyId: string, resolved: boolean) {
    try {
      const params = { path: { id: conversationId, replyId } };
      const { body, attachments } = await answered(
        api.DELETE('/api/v1/conversations/{id}/replies/{replyId}', { params }),
      );
      restoreDraft(place, body);
      restoreFiles(place, attachments);
      void tell({ about: conversationId, message: td('takenBack') }, t);
    } catch (error) {
      const problem = problemOf(error);
      const message = problem.status === NOT_FOUND ? td('sentAlready') : sentence(problem, t);
      void tell({ about: conversationId, failed: true, message }, t);
    }
    if (resolved) {
      change.mutate({ patch: { status: 'open' } });
    }
    await lookAgain(client, conversationId);
  }

  return useMutation({
    mutationFn: async ({ mode, body: words, files }: Sending) => {
      const draft = { mode, body: words, files };
      await draftWritten(conversationId);
      const params = {
        path: { id: conversationId },
        header: { 'Idempotency-Key': attemptKey(place, draft) },
      };
      const attachmentIds = draft.files?.length ? draft.files : undefined;
      if (draft.mode === 'note') {
        const body = { body: draft.body, attachmentIds };
        await done(api.POST('/api/v1/conversations/{id}/notes', { params, body }));
        return null;
      }
      const body = { body: draft.body, attachmentIds, undoSeconds: UNDO_SECONDS };
      return answered(api.POST('/api/v1/conversations/{id}/replies', { params, body }));
    },
    onSuccess: (reply, sending) => {
      sent(place, sending);
      onSent(sending);
      if (sending.resolve) {
        change.mutate({ patch: { status: 'resolved' }, told: reply ? undefined : td('notedAndResolved') });
      }
      if (reply) {
        void tell(
          {
            about: conversationId,
            message: sending.resolve ? td('sentAndResolved') : td('sendingSoon'),
            act: { label: td('undo'), run: () => void takeBack(reply.id, sending.resolve) },
            millis: UNDO_SECONDS * 1000,
          },
          t,
        );
      }
      // Not waited for: the next words can be sent at once.
      void lookAgain(client, conversationId);
    },
  });
}

type Status = Conversation['status'];

function changeOf(status: Status): Partial<Conversation> {
  return status === 'resolved'
    ? { status, waitingSince: null, resolvedAt: new Date().toISOString() }
    : { status, resolvedAt: null };
}

/** Resolves or reopens: shown at once, taken back if the server refuses. */
export function useResolution(id: string) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { t: td } = useTranslation('desk');
  const { queryKey } = conversationQuery(id);
  const resolution = useMutation({
    scope: { id: `change-${id}` },
    mutationFn: (status: Status) => {
      const etag = client.getQueryData<Versioned>(queryKey)?.etag;
      const params = { path: { id }, header: etag ? { 'If-Match': etag } : {} };
      return done(
        status === 'resolved'
          ? api.POST('/api/v1/conversations/{id}/resolution', { params })
          : api.DELETE('/api/v1/conversations/{id}/resolution', { params }),
      );
    },
    onMutate: async (status) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Versioned>(queryKey);
      if (before) {
        const conversation = { ...before.conversation, ...changeOf(status) };
        client.setQueryData<Versioned>(queryKey, { ...before, conversation });
      }
      return { before };
    },
    onSuccess: (_, status) => {
      patchLists(client, id, changeOf(status));
      const message = status === 'resolved' ? t('thread.resolveDone') : t('thread.reopenDone');
      const back = status === 'resolved' ? 'open' : 'resolved';
      const act = { label: td('undo'), run: () => resolution.mutate(back) };
      void tell({ about: id, message, act }, t);
    },
    onError: (error, _, context) => {
      client.setQueryData(queryKey, context?.before);
      const problem = problemOf(error);
      const changed = problem.status === PRECONDITION_FAILED;
      void tell(
        { about: id, failed: true, message: changed ? t('thread.changedMeanwhile') : sentence(problem, t) },
        t,
      );
    },
    onSettled: () => lookAgain(client, id),
  });
  return resolution;
}
