import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PARTS, type Asked } from '@/features/value/queries';
import { ValueReport } from '@/features/value/ValueReport';
import { useSession } from '@/features/session/session';
import { periodBy } from '@/lib/report/period';
import { oneOf } from '@/lib/storage/address';

const route = getRouteApi('/signed-in/numbers/$report');

export function ValueReportPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const asked: Asked = {
    ...periodBy(search, session?.workspace.zone ?? 'UTC'),
    by: oneOf(search.by, PARTS) ?? 'channel',
  };
  return (
    <ValueReport
      asked={asked}
      onChange={(change) =>
        void navigate({
          to: '/numbers/$report',
          params: { report: 'value' },
          search: { ...asked, ...change },
        })
      }
    />
  );
}
