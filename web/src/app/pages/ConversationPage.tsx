import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactQuery } from '@/features/contacts/queries';
import { ConversationsOfContact } from '@/features/conversations/ConversationsOfContact';
import { ConversationView } from '@/features/conversations/ConversationView';
import { conversationQuery } from '@/features/conversations/queries';
import { useSession } from '@/features/session/session';
import type { Conversation } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { withTexts } from '@/lib/i18n/i18n';
import { EmptyState } from '@/lib/ui/EmptyState';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './ConversationPage.module.css';
import { Loading } from './Loading';

const PanelMore = lazy(() => withTexts('desk', import('@/features/contacts/PanelMore')));
const ContactPanel = lazy(async () => ({
  default: (await import('@/features/contacts/ContactPanel')).ContactPanel,
}));
const ContactDrawer = lazy(() => import('./ContactDrawer'));

const route = getRouteApi('/signed-in/conversations/$conversationId');

export function ConversationPage() {
  const { t } = useTranslation();
  const { conversationId } = route.useParams();
  const session = useSession();
  const [contactShown, setContactShown] = useState(false);
  const { data, error, isPending, refetch } = useQuery(conversationQuery(conversationId));

  const contactId = data?.conversation.customer.contactId ?? null;
  const contact = useQuery({ ...contactQuery(contactId ?? ''), enabled: contactId !== null });

  if (isPending || !session) {
    return <Loading />;
  }
  if (!data) {
    return [400, 404, 422].includes(problemOf(error).status) ? (
      <EmptyState icon="search" title={t('thread.notFoundTitle')} text={t('thread.notFoundText')} />
    ) : (
      <Stack p="md">
        <ProblemAlert error={error} retry={() => void refetch()} />
      </Stack>
    );
  }
  const { conversation } = data;
  if (conversation.id !== conversationId) {
    // It turned out to be part of another conversation.
    return (
      <Navigate
        from="/conversations"
        to="/conversations/$conversationId"
        params={{ conversationId: conversation.id }}
        search={(search) => search}
        replace
      />
    );
  }
  const side = <Side conversation={conversation} mayRename={session.member.role !== 'viewer'} />;
  return (
    <div className={classes.page}>
      <ConversationView
        key={conversationId}
        conversation={conversation}
        contactName={contact.data?.contact.name}
        member={session.member}
        onContact={() => setContactShown(true)}
      />
      <aside className={classes.side} aria-label={t('contact.title')}>
        {side}
      </aside>
      <Suspense>
        {contactShown && <ContactDrawer onClose={() => setContactShown(false)}>{side}</ContactDrawer>}
      </Suspense>
    </div>
  );
}

function Side({ conversation, mayRename }: { conversation: Conversation; mayRename: boolean }) {
  const { t } = useTranslation();
  const { contactId } = conversation.customer;
  if (contactId === null) {
    return <Text c="dimmed">{t('contact.pending')}</Text>;
  }
  return (
    <Stack gap="lg">
      <Suspense fallback={<Skeleton h={96} />}>
        <ContactPanel key={contactId} contactId={contactId} mayRename={mayRename} />
      </Suspense>
      <ConversationsOfContact contactId={contactId} openId={conversation.id} />
      <Suspense>
        <PanelMore contactId={contactId} mayDecide={mayRename} />
      </Suspense>
    </Stack>
  );
}
