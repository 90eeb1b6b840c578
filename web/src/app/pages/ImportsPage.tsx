import { useTranslation } from 'react-i18next';
import { Imports } from '@/features/contacts/imports/Imports';
import { mayOf } from '@/features/contacts/may';
import { useSession } from '@/features/session/session';
import { useTitle } from '@/lib/ui/useTitle';

export function ImportsPage() {
  const { t } = useTranslation('imports');
  const session = useSession();
  useTitle(t('title'));
  return <Imports mayImport={mayOf(session?.member.role).protect} />;
}
