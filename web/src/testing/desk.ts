import type { Session } from '@/lib/api/model';

export const ADA: Session['member'] = { id: 'ada', name: 'Ada', role: 'agent' } as Session['member'];

const list = (...items: unknown[]) => ({ items });

/** What the desk asks for besides conversations: a small team and its words. */
export const DIRECTORY: Record<string, () => unknown> = {
  'GET /api/v1/agents': () =>
    list({ id: 'ada', name: 'Ada', kind: 'member' }, { id: 'grace', name: 'Grace', kind: 'member' }),
  'GET /api/v1/teams': () => list({ id: 'care', name: 'Care', retired: false }),
  'GET /api/v1/reasons': () => list({ id: 'late', name: 'Late', parentId: null, retired: false }),
  'GET /api/v1/tags': () =>
    list({ id: 'vip', name: 'VIP', retired: false }, { id: 'old', name: 'Old', retired: true }),
};
