import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import classes from './ConversationsOfContact.module.css';
import { ofContactQuery } from './queries';
import { WaitPill } from './WaitPill';

const SHOWN = 5;

/** What else a contact has written, newest first. */
export function ConversationsOfContact({ contactId, openId }: { contactId: string; openId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  // One more than is shown, for the open one is left out.
  const { data, isPending } = useQuery(ofContactQuery(contactId, SHOWN + 1));
  const others = data?.items.filter(({ id }) => id !== openId).slice(0, SHOWN) ?? [];
  return (
    <Stack gap={6} component="section" aria-label={t('contact.conversations')}>
      <Title order={3}>{t('contact.conversations')}</Title>
      {isPending && <Skeleton h={40} />}
      {data && others.length === 0 && <Text c="dimmed">{t('contact.noOthers')}</Text>}
      {others.map((conversation) => (
        <Link
          key={conversation.id}
          to="/conversations/$conversationId"
          params={{ conversationId: conversation.id }}
          search={{ status: 'all', contact: contactId }}
          className={classes.other}
        >
          <span className={classes.words} dir="auto">
            {conversation.subject === '' ? t('list.noText') : conversation.subject}
          </span>
          <span className={classes.foot}>
            <time dateTime={conversation.lastActivityAt}>{format.ago(conversation.lastActivityAt, now)}</time>
            <WaitPill {...conversation} />
          </span>
        </Link>
      ))}
      {data?.next && (
        <Link to="/conversations" search={{ status: 'all', contact: contactId }}>
          {t('contact.allConversations')}
        </Link>
      )}
    </Stack>
  );
}
