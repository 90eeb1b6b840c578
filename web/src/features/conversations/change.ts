import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/lib/api/client';
import type { Conversation } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { sentence } from '@/lib/ui/sentence';
import { tell } from '@/lib/ui/tell';
import { conversationQuery, lookAgain, patchLists, type Versioned } from './queries';

/** What can be set by hand; what is left out stays. */
export type Patch = Partial<
  Pick<
    Conversation,
    'status' | 'snoozedUntil' | 'priority' | 'assigneeId' | 'teamId' | 'reasonId' | 'tags' | 'subject'
  >
>;

export interface Act {
  patch: Patch;
  /** What to tell when it is done; nothing is told, and nothing can be taken back, without it. */
  told?: string;
}

const PRECONDITION_FAILED = 412;

/** What takes a change back. */
export function inverse(before: Conversation, patch: Patch): Patch {
  const keys = Object.keys(patch) as (keyof Patch)[];
  const back = Object.fromEntries(keys.map((key) => [key, before[key]])) as Patch;
  // A moment of snoozing goes with that state alone.
  if (back.status !== 'snoozed') {
    delete back.snoozedUntil;
  }
  return back;
}

/** Whether what was changed is still as it was made, so that taking it back undoes nothing that another did since. */
export function untouched(now: Conversation, made: Conversation, patch: Patch): boolean {
  const keys = Object.keys(patch) as (keyof Patch)[];
  return keys.every((key) => JSON.stringify(now[key]) === JSON.stringify(made[key]));
}

/** Changes a conversation: shown at once, taken back if the server refuses, and to be undone for a while. */
export function useChange(id: string) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { t: td } = useTranslation('desk');
  const { queryKey } = conversationQuery(id);

  function takeBack(patch: Patch, made: Conversation, back: Patch) {
    const now = client.getQueryData<Versioned>(queryKey)?.conversation ?? made;
    if (untouched(now, made, patch)) {
      mutation.mutate({ patch: back });
    } else {
      void tell({ about: id, failed: true, message: t('thread.changedMeanwhile') }, t);
    }
  }

  const mutation = useMutation({
    // One after the other: each has to name the version that the one before made.
    scope: { id: `change-${id}` },
    mutationFn: async ({ patch }: Act) => {
      const etag = client.getQueryData<Versioned>(queryKey)?.etag;
      const params = { path: { id }, header: etag ? { 'If-Match': etag } : {} };
      return answer(api.PATCH('/api/v1/conversations/{id}', { params, body: patch }));
    },
    onMutate: async ({ patch }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Versioned>(queryKey);
      if (before) {
        client.setQueryData<Versioned>(queryKey, {
          ...before,
          conversation: { ...before.conversation, ...patch },
        });
      }
      patchLists(client, id, patch);
      return { before };
    },
    onSuccess: ({ data, response }, { patch, told }, { before }) => {
      client.setQueryData<Versioned>(queryKey, { conversation: data, etag: response.headers.get('ETag') });
      patchLists(client, id, data);
      if (told !== undefined && before) {
        const back = inverse(before.conversation, patch);
        void tell(
          {
            about: id,
            message: told,
            act: { label: td('undo'), run: () => takeBack(patch, data, back) },
          },
          t,
        );
      }
    },
    onError: (error, _, context) => {
      const before = context?.before;
      if (before) {
        client.setQueryData(queryKey, before);
        patchLists(client, id, before.conversation);
      }
      const problem = problemOf(error);
      const changedMeanwhile = problem.status === PRECONDITION_FAILED;
      const message = changedMeanwhile ? t('thread.changedMeanwhile') : sentence(problem, t);
      void tell({ about: id, failed: true, message }, t);
    },
    onSettled: () => lookAgain(client, id),
  });
  return mutation;
}
