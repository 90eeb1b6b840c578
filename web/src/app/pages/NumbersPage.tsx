import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NumbersNav } from '@/app/NumbersNav';
import { addressOf, askedBy } from '@/features/numbers/address';
import { Numbers } from '@/features/numbers/Numbers';
import { useSession } from '@/features/session/session';
import { useTitle } from '@/lib/ui/useTitle';

const route = getRouteApi('/signed-in/numbers');

export function NumbersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  useTitle(t('app.numbers'));

  const asked = askedBy(search, session?.workspace.zone ?? 'UTC');
  return (
    <>
      <NumbersNav />
      <Numbers
        asked={asked}
        onChange={(change) => void navigate({ to: '/numbers', search: addressOf({ ...asked, ...change }) })}
      />
    </>
  );
}
