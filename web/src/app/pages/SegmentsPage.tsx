import { useTranslation } from 'react-i18next';
import { Segments } from '@/features/contacts/segments/Segments';
import { mayOf } from '@/features/contacts/may';
import { useSession } from '@/features/session/session';
import { useTitle } from '@/lib/ui/useTitle';

export function SegmentsPage() {
  const { t } = useTranslation('segments');
  const session = useSession();
  useTitle(t('title'));
  return <Segments mayWrite={mayOf(session?.member.role).protect} />;
}
