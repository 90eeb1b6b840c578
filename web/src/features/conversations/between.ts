import type { Change, Interaction } from '@/lib/api/model';

/** What is worth a line in the thread. */
const TOLD = new Set(['status', 'assigneeId', 'teamId', 'reasonId', 'tags', 'priority', 'subject']);

export interface Placed {
  /** Changes by the message that they stand before. */
  before: ReadonlyMap<string, Change[]>;
  /** Those after all messages. */
  after: Change[];
}

/** Puts changes between the messages by their time. Messages stand as they do, whatever their times. */
export function between(messages: readonly Interaction[], changes: readonly Change[]): Placed {
  const told = changes
    .filter(({ field }) => TOLD.has(field))
    .sort((one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt));
  const before = new Map<string, Change[]>();
  let next = 0;
  for (const { id, occurredAt } of messages) {
    const from = next;
    const time = Date.parse(occurredAt);
    while (next < told.length && Date.parse(told[next]?.occurredAt ?? '') < time) {
      next += 1;
    }
    if (next > from) {
      before.set(id, told.slice(from, next));
    }
  }
  return { before, after: told.slice(next) };
}
