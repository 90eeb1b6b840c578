import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { VOICE_PARTS } from '@/features/community/queries';
import { VoiceReport, type VoiceAsked } from '@/features/community/VoiceReport';
import { useSession } from '@/features/session/session';
import { periodBy } from '@/lib/report/period';
import { oneOf } from '@/lib/storage/address';

const route = getRouteApi('/signed-in/numbers/$report');

export function VoiceReportPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const asked: VoiceAsked = {
    ...periodBy(search, session?.workspace.zone ?? 'UTC'),
    by: oneOf(search.by, VOICE_PARTS) ?? 'department',
  };
  return (
    <VoiceReport
      asked={asked}
      onChange={(change) =>
        void navigate({
          to: '/numbers/$report',
          params: { report: 'voice' },
          search: { ...asked, ...change },
        })
      }
    />
  );
}
