import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/lib/api/client';
import type { Conversation } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { sentence } from '@/lib/ui/sentence';
import { tell } from '@/lib/ui/tell';
import { attemptKey, sent, type Draft } from './draft';
import { conversationQuery, lookAgain, patchLists, type Versioned } from './queries';

const PRECONDITION_FAILED = 412;

/** Sends a reply or adds a note. The words stay in the composer until the server has them. */
export function useSend(conversationId: string, place: string, onSent: (draft: Draft) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) => {
      const params = {
        path: { id: conversationId },
        header: { 'Idempotency-Key': attemptKey(place, draft) },
      };
      const body = { body: draft.body };
      return done(
        draft.mode === 'reply'
          ? api.POST('/api/v1/conversations/{id}/replies', { params, body })
          : api.POST('/api/v1/conversations/{id}/notes', { params, body }),
      );
    },
    onSuccess: async (_, draft) => {
      sent(place, draft);
      onSent(draft);
      if (draft.mode === 'reply') {
        patchLists(client, conversationId, { waitingSince: null });
      }
      await lookAgain(client, conversationId);
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
  const { queryKey } = conversationQuery(id);
  return useMutation({
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
      void tell({ about: id, message }, t);
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
}
