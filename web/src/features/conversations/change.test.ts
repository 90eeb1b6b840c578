import { describe, expect, it } from 'vitest';
import { conversation } from '@/testing/world';
import { inverse, untouched } from './change';

describe('what takes a change back', () => {
  it('is what stood there before, of the same fields alone', () => {
    const before = conversation('ada', { priority: 'low', tags: ['a'], assigneeId: 'me' });

    expect(inverse(before, { priority: 'urgent' })).toEqual({ priority: 'low' });
    expect(inverse(before, { tags: ['a', 'b'] })).toEqual({ tags: ['a'] });
    expect(inverse(before, { assigneeId: null, teamId: 'team' })).toEqual({ assigneeId: 'me', teamId: null });
  });

  it('names a moment of snoozing only where the conversation was snoozed', () => {
    const open = conversation('ada');
    const snoozed = conversation('ada', { status: 'snoozed', snoozedUntil: '2026-03-02T08:00:00Z' });

    expect(inverse(open, { status: 'snoozed', snoozedUntil: '2026-03-03T08:00:00Z' })).toEqual({
      status: 'open',
    });
    expect(inverse(snoozed, { status: 'open', snoozedUntil: null })).toEqual({
      status: 'snoozed',
      snoozedUntil: '2026-03-02T08:00:00Z',
    });
  });
});

describe('a change that another changed again', () => {
  it('is not taken back, while a change elsewhere in the conversation does not matter', () => {
    const made = conversation('ada', { priority: 'high', tags: ['a'] });
    const patch = { priority: 'high' as const };

    expect(untouched(conversation('ada', { priority: 'high', tags: [] }), made, patch)).toBe(true);
    expect(untouched(conversation('ada', { priority: 'low' }), made, patch)).toBe(false);
    expect(untouched(conversation('ada', { tags: ['b'] }), made, { tags: ['a'] })).toBe(false);
  });
});
