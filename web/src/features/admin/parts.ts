/** The pages of the administration, in the groups in which they are shown. */
export const GROUPS = [
  { id: 'reach', parts: ['connections'] },
  { id: 'people', parts: ['members', 'teams'] },
  { id: 'promises', parts: ['schedules', 'policies'] },
  { id: 'order', parts: ['reasons', 'tags', 'attributes'] },
  { id: 'work', parts: ['macros', 'rules', 'surveys'] },
  { id: 'reports', parts: ['alerts', 'scheduled'] },
  { id: 'money', parts: ['costs'] },
  { id: 'keeping', parts: ['retention', 'blocked', 'repair'] },
] as const;

export type PartId = (typeof GROUPS)[number]['parts'][number];

export const PARTS: readonly PartId[] = GROUPS.flatMap(({ parts }) => [...parts]);

export function isPart(text: string): text is PartId {
  return PARTS.some((part) => part === text);
}

/** Pages that are no list. */
type Whole = 'retention' | 'blocked' | 'repair';
export type AddablePart = Exclude<PartId, Whole>;
