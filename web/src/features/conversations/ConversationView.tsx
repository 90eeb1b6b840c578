import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionsQuery } from '@/lib/api/directory';
import type { Conversation, Session } from '@/lib/api/model';
import { useCommand } from '@/lib/commands/commands';
import { Icon } from '@/lib/ui/Icon';
import { useResolution } from './acts';
import classes from './ConversationView.module.css';
import { DeadlinePill } from './DeadlinePill';
import { nameOf } from './display';
import { channelName } from '@/lib/format/channel';
import { ActsBar, Composer, Presence } from './later';
import { Thread } from './Thread';
import { useMarkRead } from './useMarkRead';

interface Props {
  conversation: Conversation;
  /** What the contact is called; undefined while that is not known. */
  contactName: string | undefined;
  member: Session['member'];
  onContact: () => void;
}

/** One conversation: whose it is, what was said, and where to answer. */
export function ConversationView({ conversation, contactName, member, onContact }: Props) {
  const { t } = useTranslation();
  const { data: connections } = useQuery(connectionsQuery);
  const connection = connections?.find(({ id }) => id === conversation.connectionId)?.name;
  const name = contactName ?? nameOf(conversation.customer, t);
  const mayAnswer = member.role !== 'viewer';
  useMarkRead(conversation);
  return (
    <section className={classes.view} aria-label={name}>
      {/* On a phone the list is out of sight, and its heading with it. */}
      <Title order={1} hiddenFrom="sm" className="visually-hidden">
        {t('list.title')}
      </Title>
      <header className={classes.head}>
        <Link
          from="/conversations"
          to="/conversations"
          search={(search) => search}
          className={classes.back}
          aria-label={t('thread.back')}
        >
          <Icon name="back" size={20} />
        </Link>
        <div className={classes.title}>
          <Title order={2} className={classes.name}>
            {name}
          </Title>
          <Group gap="xs" wrap="nowrap">
            <DeadlinePill conversation={conversation} />
            <Text c="dimmed" fz="xs" truncate>
              {[
                channelName(conversation.channel, t),
                connection,
                t('thread.number', { number: conversation.number }),
              ]
                .filter(Boolean)
                .join(' · ')}
              {conversation.previousId && (
                <>
                  {' · '}
                  <Link
                    from="/conversations"
                    to="/conversations/$conversationId"
                    params={{ conversationId: conversation.previousId }}
                    search={(search) => search}
                  >
                    {t('thread.previous')}
                  </Link>
                </>
              )}
            </Text>
          </Group>
        </div>
        <ActionIcon
          className={classes.contact}
          variant="default"
          size="md"
          aria-label={t('thread.showContact')}
          onClick={onContact}
        >
          <Icon name="person" />
        </ActionIcon>
        {mayAnswer && <ResolveButton conversation={conversation} />}
      </header>
      <div className={classes.acts}>
        <Suspense fallback={<div className={classes.actsPlace} />}>
          {mayAnswer && <ActsBar conversation={conversation} member={member} />}
          <Presence conversationId={conversation.id} />
        </Suspense>
      </div>
      <Thread conversation={conversation} contactName={contactName} memberId={member.id} mayAct={mayAnswer} />
      {mayAnswer ? (
        <Suspense fallback={<div className={classes.composerPlace} />}>
          <Composer conversation={conversation} name={name} memberId={member.id} />
        </Suspense>
      ) : (
        <Text c="dimmed" p="md">
          {t('composer.viewer')}
        </Text>
      )}
    </section>
  );
}

function ResolveButton({ conversation: { id, status } }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const resolution = useResolution(id);
  const open = status !== 'resolved';
  const act = () => resolution.mutate(open ? 'resolved' : 'open');
  useCommand('resolve', act, !resolution.isPending);
  return (
    <Button
      size="xs"
      variant={open ? 'filled' : 'default'}
      leftSection={<Icon name={open ? 'check' : 'reopen'} size={14} />}
      disabled={resolution.isPending}
      onClick={act}
    >
      {open ? t('thread.resolve') : t('thread.reopen')}
    </Button>
  );
}
