import { useTranslation } from 'react-i18next';
import { Companies } from '@/features/contacts/companies/Companies';
import { mayOf } from '@/features/contacts/may';
import { useSession } from '@/features/session/session';
import { useTitle } from '@/lib/ui/useTitle';

export function CompaniesPage() {
  const { t } = useTranslation('companies');
  const session = useSession();
  useTitle(t('title'));
  return <Companies mayWrite={mayOf(session?.member.role).write} />;
}
