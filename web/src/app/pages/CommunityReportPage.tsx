import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CommunityReport, type CommunityAsked } from '@/features/community/CommunityReport';
import { RATING_PARTS } from '@/features/community/queries';
import { useSession } from '@/features/session/session';
import { periodBy } from '@/lib/report/period';
import { oneOf } from '@/lib/storage/address';

const route = getRouteApi('/signed-in/numbers/$report');

export function CommunityReportPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const asked: CommunityAsked = {
    ...periodBy(search, session?.workspace.zone ?? 'UTC'),
    by: oneOf(search.by, RATING_PARTS) ?? 'channel',
  };
  return (
    <CommunityReport
      asked={asked}
      onChange={(change) =>
        void navigate({
          to: '/numbers/$report',
          params: { report: 'community' },
          search: { ...asked, ...change },
        })
      }
    />
  );
}
