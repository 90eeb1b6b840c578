import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { askedBy } from '@/features/insights/asked';
import { Board } from '@/features/insights/Board';
import { useSession } from '@/features/session/session';

const route = getRouteApi('/signed-in/numbers/$report');

export function InsightsPage() {
  const asked = askedBy(route.useSearch());
  const navigate = useNavigate();
  const session = useSession();
  return (
    <Board
      asked={asked}
      session={session ?? null}
      onChange={(change) =>
        void navigate({
          to: '/numbers/$report',
          params: { report: 'insights' },
          search: { ...asked, ...change },
        })
      }
    />
  );
}
