import type { Interaction } from '@/lib/api/model';
import { dayKey } from '@/lib/format/time';

export interface Day {
  key: string;
  messages: [Interaction, ...Interaction[]];
}

/** The messages by the reader's days, in the order in which they stand. */
export function byDay(messages: readonly Interaction[]): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const key = dayKey(message.occurredAt, message.precision);
    const last = days.at(-1);
    if (last?.key === key) {
      last.messages.push(message);
    } else {
      days.push({ key, messages: [message] });
    }
  }
  return days;
}
