import type { Session } from '@/lib/api/model';

type Role = Session['member']['role'];

/** What a role may do with contacts; the server decides, the pages only leave out what it would refuse. */
export interface May {
  /** Change records, join them, write notes and record consents. */
  write: boolean;
  /** Take data away, erase, hold, and see who looked. */
  protect: boolean;
}

export function mayOf(role: Role | undefined): May {
  const protect = role === 'owner' || role === 'admin';
  return { protect, write: protect || role === 'agent' };
}
