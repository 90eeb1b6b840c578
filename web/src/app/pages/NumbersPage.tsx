import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Numbers } from '@/features/numbers/Numbers';
import { isDate, isZone, periodOf } from '@/features/numbers/period';
import type { Question } from '@/features/numbers/queries';
import { useSession } from '@/features/session/session';
import { useTitle } from '@/lib/ui/useTitle';

const route = getRouteApi('/signed-in/numbers');

export function NumbersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  useTitle(t('app.numbers'));

  const zone = isZone(search.zone) ? search.zone : (session?.workspace.zone ?? 'UTC');
  const usual = periodOf('last30', zone);
  const question: Question = {
    from: isDate(search.from) ? search.from : usual.from,
    to: isDate(search.to) ? search.to : usual.to,
    zone,
    clock: search.clock ?? 'calendar',
    channel: search.channel ?? [],
    connection: search.connection ?? [],
    agent: search.agent ?? [],
  };
  return (
    <Numbers
      question={question}
      onChange={(change) => void navigate({ to: '/numbers', search: { ...question, ...change } })}
    />
  );
}
