import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Board } from '@/features/live-board/Board';
import { useSession } from '@/features/session/session';
import { many } from '@/lib/storage/address';

const route = getRouteApi('/signed-in/numbers/$report');

/** The live board, with what it shows in its address: a wall screen opens it as somebody chose it. */
export function LiveBoardReport() {
  const { team, channel } = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  return (
    <Board
      filter={{ team: many(team) ?? [], channel: many(channel) ?? [] }}
      place={session ? `${session.workspace.id}.${session.member.id}` : undefined}
      onFilter={(filter) =>
        void navigate({
          to: '/numbers/$report',
          params: { report: 'board' },
          search: { ...filter },
          replace: true,
        })
      }
    />
  );
}
