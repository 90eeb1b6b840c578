import { describe, expect, it } from 'vitest';
import { snoozeChoices } from './snooze';

const until = (now: string) => {
  const choices = snoozeChoices(new Date(now));
  return Object.fromEntries(choices.map(({ id, until: at }) => [id, at.toString().slice(0, 21)]));
};

describe('moments to snooze until', () => {
  it('are of the reader’s own clock', () => {
    // A Wednesday morning.
    expect(until('2026-03-04T10:30:00')).toEqual({
      hour: 'Wed Mar 04 2026 11:30',
      threeHours: 'Wed Mar 04 2026 13:30',
      evening: 'Wed Mar 04 2026 17:00',
      tomorrow: 'Thu Mar 05 2026 09:00',
      monday: 'Mon Mar 09 2026 09:00',
    });
  });

  it('leave out an evening that is here, and a Monday that is tomorrow', () => {
    expect(Object.keys(until('2026-03-08T16:30:00'))).toEqual(['hour', 'threeHours', 'tomorrow']);
  });

  it('keep to nine in the morning over a change of the clocks', () => {
    expect(until('2026-03-07T20:00:00').tomorrow).toBe('Sun Mar 08 2026 09:00');
  });
});
