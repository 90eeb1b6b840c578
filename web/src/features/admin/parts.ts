/** The pages of the administration, in the groups in which they are shown. */
export const GROUPS = [
  { id: 'reach', parts: ['connections'] },
  { id: 'people', parts: ['members', 'teams'] },
  { id: 'promises', parts: ['schedules', 'policies'] },
  { id: 'order', parts: ['reasons', 'tags'] },
  { id: 'reports', parts: ['alerts', 'scheduled'] },
  { id: 'money', parts: ['costs'] },
  { id: 'keeping', parts: ['retention'] },
] as const;

export type PartId = (typeof GROUPS)[number]['parts'][number];

export const PARTS: readonly PartId[] = GROUPS.flatMap(({ parts }) => [...parts]);

export function isPart(text: string): text is PartId {
  return PARTS.some((part) => part === text);
}

/** Whether something can be added to a page's list; pages that are no list are left out. */
export const ADDABLE = {
  connections: true,
  members: true,
  teams: true,
  schedules: true,
  policies: true,
  reasons: true,
  tags: true,
  alerts: true,
  scheduled: true,
  costs: true,
} as const satisfies Partial<Record<PartId, boolean>>;

export type AddablePart = keyof typeof ADDABLE;
