import { ActionIcon, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/lib/api/client';
import type { Conversation } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { useCommand } from '@/lib/commands/commands';
import { Icon } from '@/lib/ui/Icon';
import { sentence } from '@/lib/ui/sentence';
import { tell } from '@/lib/ui/tell';
import type { useChange } from '@/features/conversations/change';
import { lookAgain, patchLists } from '@/features/conversations/queries';
import { InsightDialog } from './InsightButton';
import { MergeDialog } from './MergeDialog';

interface Props {
  conversation: Conversation;
  change: ReturnType<typeof useChange>;
}

/** What is done seldom. */
export function MoreActs({ conversation, change }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const [merging, setMerging] = useState(false);
  const [noting, setNoting] = useState(false);
  const { id, status, customer } = conversation;
  const unread = useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/conversations/{id}/read', { params: { path: { id } } })),
    onSuccess: async () => {
      patchLists(client, id, { unread: true });
      await lookAgain(client, id);
      void tell({ about: id, message: t('markedUnread') }, common);
    },
    onError: (error) =>
      void tell({ about: id, failed: true, message: sentence(problemOf(error), common) }, common),
  });
  const sender = { params: { path: { id: customer.identityId } } };
  const block = useMutation({
    mutationFn: () => done(api.PUT('/api/v1/blocked-identities/{id}', { ...sender, body: { reason: null } })),
    onSuccess: () => change.mutate({ patch: { status: 'spam' }, told: t('blockedNow') }),
    onError: (error) =>
      void tell({ about: id, failed: true, message: sentence(problemOf(error), common) }, common),
  });
  useCommand('unread', () => unread.mutate());
  useCommand('insight', () => setNoting(true));

  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon variant="default" size={28} aria-label={t('more')}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => unread.mutate()}>{t('markUnread')}</Menu.Item>
          {status !== 'pending' && status !== 'spam' && (
            <Menu.Item onClick={() => change.mutate({ patch: { status: 'pending' }, told: t('pendingNow') })}>
              {t('markPending')}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setNoting(true)}>{t('insight.note')}</Menu.Item>
          {customer.contactId && <Menu.Item onClick={() => setMerging(true)}>{t('merge')}</Menu.Item>}
          <Menu.Item
            onClick={() =>
              change.mutate(
                status === 'spam'
                  ? { patch: { status: 'open' }, told: t('noSpamNow') }
                  : { patch: { status: 'spam' }, told: t('spamNow') },
              )
            }
          >
            {status === 'spam' ? t('noSpam') : t('spam')}
          </Menu.Item>
          {status !== 'spam' && <Menu.Item onClick={() => block.mutate()}>{t('block')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {noting && (
        <Suspense>
          <InsightDialog conversationId={id} onClose={() => setNoting(false)} />
        </Suspense>
      )}
      {merging && customer.contactId && (
        <MergeDialog
          conversation={conversation}
          contactId={customer.contactId}
          onClose={() => setMerging(false)}
        />
      )}
    </>
  );
}
