import type { QueryKey } from '@tanstack/react-query';

/** One item of an `activity`: ids and kinds, never texts. */
export interface Happening {
  type: string;
  conversationId?: string;
  conversationVersion?: number;
  mergedIntoId?: string;
  agentId?: string;
}

export interface Stale {
  /** What is open before the reader: asked for at once. */
  now: QueryKey[];
  /** Lists and counts: asked for once a second at most, however much happens. */
  soon: QueryKey[];
}

/**
 * What to look at again.
 *
 * @param known the version of a conversation that is shown; undefined if none is
 */
export function staleAfter(
  items: readonly Happening[],
  known: (conversationId: string) => number | undefined,
): Stale {
  const now = new Map<string, QueryKey>();
  const soon = new Map<string, QueryKey>();
  const add = (to: Map<string, QueryKey>, ...key: string[]) => to.set(key.join(' '), key);
  for (const { type, conversationId, conversationVersion, mergedIntoId } of items) {
    if (type === 'agent_changed') {
      add(soon, 'agents');
      continue;
    }
    if (type === 'attendance_changed') {
      if (conversationId) {
        add(now, 'attendance', conversationId);
      }
      continue;
    }
    add(soon, 'conversations', 'any');
    add(soon, 'conversations', 'live');
    add(soon, 'conversations', 'contact');
    add(soon, 'views', 'counts');
    for (const id of [conversationId, mergedIntoId]) {
      if (!id) {
        continue;
      }
      const seen = known(id);
      const newer = conversationVersion === undefined || seen === undefined || seen < conversationVersion;
      if (newer || id === mergedIntoId) {
        add(now, 'conversation', id);
      }
      add(now, 'thread', id);
    }
  }
  return { now: [...now.values()], soon: [...soon.values()] };
}
