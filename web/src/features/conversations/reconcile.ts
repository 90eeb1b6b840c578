import type { Conversation } from '@/lib/api/model';

export interface Row {
  conversation: Conversation;
  /** Shown where it was, though it is no longer part of the list. */
  left: boolean;
}

export interface Layout {
  rows: Row[];
  /** How many conversations wait to be shown, because showing them would move rows. */
  arrived: number;
  /** Whether rows have left or changed places. */
  changed: boolean;
}

interface Seen {
  shown: readonly Conversation[];
  /** Whether `shown` is the whole list, with no page left to load. */
  whole: boolean;
  live: readonly Conversation[];
}

/**
 * Brings the newest page into a list that someone is looking at, without moving a row: rows are told anew where they
 * stand, what comes after the last one is added, and all else waits until the reader asks for it.
 */
export function reconcile({ shown, whole, live }: Seen): Layout {
  const now = new Map(live.map((conversation) => [conversation.id, conversation]));
  const before = new Set(shown.map(({ id }) => id));
  const lastSeen = shown.findLastIndex(({ id }) => now.has(id));

  const rows = shown.map((conversation, index): Row => {
    const renewed = now.get(conversation.id);
    return { conversation: renewed ?? conversation, left: !renewed && (whole || index < lastSeen) };
  });

  const tail = live.findLastIndex(({ id }) => before.has(id)) + 1;
  const added = whole ? live.slice(tail) : [];
  return {
    rows: [...rows, ...added.map((conversation): Row => ({ conversation, left: false }))],
    arrived: live.slice(0, tail).filter(({ id }) => !before.has(id)).length,
    changed: rows.some(({ left }) => left) || moved(shown, live, now, before),
  };
}

function moved(
  shown: readonly Conversation[],
  live: readonly Conversation[],
  now: ReadonlyMap<string, unknown>,
  before: ReadonlySet<string>,
): boolean {
  const wasOrder = shown.filter(({ id }) => now.has(id));
  const isOrder = live.filter(({ id }) => before.has(id));
  return wasOrder.some(({ id }, index) => isOrder[index]?.id !== id);
}
