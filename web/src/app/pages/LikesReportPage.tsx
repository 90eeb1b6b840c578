import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useSession } from '@/features/session/session';
import { LikesReport } from '@/features/value/LikesReport';
import { AGAINST, type LikesAsked } from '@/features/value/queries';
import { periodBy } from '@/lib/report/period';
import { one, oneOf } from '@/lib/storage/address';

const route = getRouteApi('/signed-in/numbers/$report');

export function LikesReportPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const asked: LikesAsked = {
    ...periodBy(search, session?.workspace.zone ?? 'UTC'),
    against: oneOf(search.against, AGAINST) ?? 'conversations_opened',
    currency: one(search.currency),
  };
  return (
    <LikesReport
      asked={asked}
      onChange={(change) => {
        const { currency, ...rest } = { ...asked, ...change };
        void navigate({
          to: '/numbers/$report',
          params: { report: 'likes' },
          search: currency === undefined ? rest : { ...rest, currency },
        });
      }}
    />
  );
}
