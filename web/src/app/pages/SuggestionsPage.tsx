import { useTranslation } from 'react-i18next';
import { mayOf } from '@/features/contacts/may';
import { Suggestions } from '@/features/contacts/merge/Suggestions';
import { useSession } from '@/features/session/session';
import { useTitle } from '@/lib/ui/useTitle';

export function SuggestionsPage() {
  const { t } = useTranslation(['translation', 'contacts']);
  const session = useSession();
  useTitle(t('contacts:suggestions'));
  return <Suggestions may={mayOf(session?.member.role)} />;
}
