import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { anyQuery } from '@/features/conversations/queries';
import { useSession } from '@/features/session/session';
import { EmptyState } from '@/lib/ui/EmptyState';

const FirstSteps = lazy(async () => ({
  default: (await import('@/features/conversations/FirstSteps')).FirstSteps,
}));

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
    <Suspense>
      <FirstSteps session={session} />
    </Suspense>
  );
}
