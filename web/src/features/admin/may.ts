import type { Session } from '@/lib/api/model';

/** Whether a role may administer; the server decides, the pages only leave out what it would refuse. */
export function mayAdminister(role: Session['member']['role'] | undefined): boolean {
  return role === 'owner' || role === 'admin';
}
