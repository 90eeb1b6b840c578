import { describe, expect, it } from 'vitest';
import { toneOfDeadline } from './deadline';

describe('how a deadline looks', () => {
  it('is calm, near within the hour, and breached from the second after', () => {
    expect(toneOfDeadline(3_601, false)).toBe('met');
    expect(toneOfDeadline(3_600, false)).toBe('near');
    expect(toneOfDeadline(0, false)).toBe('near');
    expect(toneOfDeadline(-1, false)).toBe('breached');
  });

  it('is breached where the server says so, whatever the clock here', () => {
    expect(toneOfDeadline(500, true)).toBe('breached');
  });
});
