import { describe, expect, it } from 'vitest';
import type { Change, Interaction } from '@/lib/api/model';
import { between } from './between';

const message = (id: string, occurredAt: string) => ({ id, occurredAt }) as Interaction;
const change = (id: string, occurredAt: string, field = 'status') => ({ id, occurredAt, field }) as Change;

describe('changes in a thread', () => {
  const messages = [message('one', '2026-03-01T09:00:00Z'), message('two', '2026-03-01T10:00:00Z')];

  it('stand before the first message that is later', () => {
    const changes = [
      change('a', '2026-03-01T09:30:00Z'),
      change('b', '2026-03-01T09:40:00Z'),
      change('c', '2026-03-01T11:00:00Z'),
    ];

    const { before, after } = between(messages, changes);

    expect(before.get('two')?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(before.has('one')).toBe(false);
    expect(after.map(({ id }) => id)).toEqual(['c']);
  });

  it('leave out what only clocks are interested in', () => {
    const { after } = between(messages, [change('a', '2026-03-01T11:00:00Z', 'target.first_response')]);

    expect(after).toEqual([]);
  });
});
