import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import type { Interaction } from '@/lib/api/model';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { conversationQuery, lookAgain } from '@/features/conversations/queries';
import classes from './MessageExtras.module.css';

interface Props {
  message: Interaction;
  conversationId: string;
}

/** Begins another conversation at a message, after asking once. */
export function SplitButton({ message, conversationId: id }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const split = useMutation({
    mutationFn: () => {
      const etag = client.getQueryData(conversationQuery(id).queryKey)?.etag;
      const params = { path: { id }, header: etag ? { 'If-Match': etag } : {} };
      return body(api.POST('/api/v1/conversations/{id}/splits', { params, body: { from: message.id } }));
    },
    onSuccess: async ({ splitId }) => {
      void tell({ about: splitId, message: t('splitDone') }, common);
      await lookAgain(client, id);
      await navigate({
        from: '/conversations',
        to: '/conversations/$conversationId',
        params: { conversationId: splitId },
        search: (search) => search,
      });
    },
  });
  if (!asked) {
    return (
      <button type="button" className={`${classes.quiet} ${classes.seldom}`} onClick={() => setAsked(true)}>
        {t('split')}
      </button>
    );
  }
  return (
    <div role="group" aria-label={t('split')}>
      <p>{t('splitText')}</p>
      {split.isError && <ProblemAlert error={split.error} />}
      <Group gap="xs">
        <Button size="compact-sm" loading={split.isPending} onClick={() => split.mutate()}>
          {t('splitNow')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>
          {common('contact.cancel')}
        </Button>
      </Group>
    </div>
  );
}
