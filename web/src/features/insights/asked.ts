import type { InsightState } from '@/lib/api/insights';
import type { IconName } from '@/lib/ui/Icon';
import { one, oneOf, type Search } from '@/lib/storage/address';

/** From the left to the right, as work goes on. */
export const STATES = ['open', 'accepted', 'shipped', 'refused'] as const satisfies readonly InsightState[];
export const DECISIONS = ['accepted', 'shipped', 'refused'] as const satisfies readonly InsightState[];
export type Decision = (typeof DECISIONS)[number];

export const LOOKS = {
  open: { tone: 'near', icon: 'inbox' },
  accepted: { tone: 'note', icon: 'check' },
  shipped: { tone: 'met', icon: 'send' },
  refused: { tone: 'quiet', icon: 'close' },
} as const satisfies Record<InsightState, { tone: string; icon: IconName }>;

/** What the address says is seen. */
export interface Asked {
  department?: string;
  /** One of them alone; all without it. */
  state?: InsightState;
  /** The insight that is open beside the board. */
  open?: string;
}

export function askedBy(search: Search): Asked {
  return {
    department: one(search.department),
    state: oneOf(search.state, STATES),
    open: one(search.open),
  };
}
