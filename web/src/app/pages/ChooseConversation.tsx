import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FirstSteps } from '@/features/conversations/FirstSteps';
import { anyQuery } from '@/features/conversations/queries';
import { useSession } from '@/features/session/session';
import { EmptyState } from '@/lib/ui/EmptyState';

/** Beside the list while no conversation is open. */
export function ChooseConversation() {
  const { t } = useTranslation();
  const session = useSession();
  const { data: any } = useQuery(anyQuery);
  if (any === undefined || !session) {
    return null;
  }
  return any ? (
    <EmptyState icon="inbox" title={t('list.chooseTitle')} text={t('list.chooseText')} />
  ) : (
    <FirstSteps session={session} />
  );
}
