import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Contacts } from '@/features/contacts/list/Contacts';
import { mayOf } from '@/features/contacts/may';
import { useSession } from '@/features/session/session';
import { useTitle } from '@/lib/ui/useTitle';

const route = getRouteApi('/signed-in/contacts');

export function ContactsPage() {
  const { t } = useTranslation(['translation', 'contacts']);
  const filter = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  useTitle(t('contacts:title'));
  return (
    <Contacts
      filter={filter}
      mayExport={mayOf(session?.member.role).protect}
      onFilter={(search) => void navigate({ to: '/contacts', search, replace: true })}
      onOpen={(contactId) => void navigate({ to: '/contacts/$contactId', params: { contactId } })}
    />
  );
}
