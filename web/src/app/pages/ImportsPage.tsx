import { useTranslation } from 'react-i18next';
import { ContactsHead } from '@/features/contacts/list/ContactsHead';
import { useTitle } from '@/lib/ui/useTitle';

export function ImportsPage() {
  const { t } = useTranslation('imports');
  useTitle(t('title'));
  return <ContactsHead />;
}
