import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayOf } from '@/features/contacts/may';
import { contactQuery } from '@/features/contacts/queries';
import { ContactRecord } from '@/features/contacts/record/ContactRecord';
import { ConversationsOfContact } from '@/features/conversations/ConversationsOfContact';
import { useSession } from '@/features/session/session';
import { problemOf } from '@/lib/api/problem';
import { EmptyState } from '@/lib/ui/EmptyState';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { useTitle } from '@/lib/ui/useTitle';
import { Loading } from './Loading';

const route = getRouteApi('/signed-in/contacts/$contactId');

export function ContactPage() {
  const { t } = useTranslation(['translation', 'contacts']);
  const { contactId } = route.useParams();
  const session = useSession();
  const { data, error, isPending, refetch } = useQuery(contactQuery(contactId));
  useTitle(data?.contact.name ?? t('contact.title'));
  if (isPending || !session) {
    return <Loading />;
  }
  if (!data) {
    return [400, 404, 410, 422].includes(problemOf(error).status) ? (
      <EmptyState icon="person" title={t('contacts:goneTitle')} text={t('contacts:goneText')} />
    ) : (
      <Stack p="md">
        <ProblemAlert error={error} retry={() => void refetch()} />
      </Stack>
    );
  }
  if (data.contact.id !== contactId) {
    // It was merged into another, which stands for it.
    return <Navigate to="/contacts/$contactId" params={{ contactId: data.contact.id }} replace />;
  }
  return (
    <ContactRecord
      key={contactId}
      contact={data.contact}
      may={mayOf(session.member.role)}
      conversations={<ConversationsOfContact contactId={contactId} openId="" />}
    />
  );
}
