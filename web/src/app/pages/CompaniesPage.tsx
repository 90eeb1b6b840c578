import { useTranslation } from 'react-i18next';
import { ContactsHead } from '@/features/contacts/list/ContactsHead';
import { useTitle } from '@/lib/ui/useTitle';

export function CompaniesPage() {
  const { t } = useTranslation('companies');
  useTitle(t('title'));
  return <ContactsHead />;
}
