import type { Source } from './queries';

export interface Reached {
  conversationId: string;
  /** Who wrote in it, each once. */
  names: string[];
}

export interface Reach {
  /** One reply each. */
  conversations: Reached[];
  /** Messages whose authors know already. */
  told: number;
  /** Messages that are in no conversation any more. */
  lost: number;
}

/** Whom telling the authors reaches: one reply in each conversation in which somebody was not told. */
export function reachOf(sources: Source[], nameOf: (source: Source) => string): Reach {
  const found = new Map<string, Reached>();
  const untold = sources.filter(({ toldAt }) => toldAt === null);
  for (const source of untold) {
    if (source.conversationId !== null) {
      const known = found.get(source.conversationId);
      const name = nameOf(source);
      if (!known) {
        found.set(source.conversationId, { conversationId: source.conversationId, names: [name] });
      } else if (!known.names.includes(name)) {
        known.names.push(name);
      }
    }
  }
  return {
    conversations: [...found.values()],
    told: sources.length - untold.length,
    lost: untold.filter(({ conversationId }) => conversationId === null).length,
  };
}
