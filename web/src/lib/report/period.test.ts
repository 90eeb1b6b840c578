import { describe, expect, it } from 'vitest';
import { addDays, isDate, isZone, periodOf, presetOf, today } from './period';

const lateInParis = new Date('2026-03-28T23:30:00Z');

describe('a period', () => {
  it('ends on the date that it is in its zone', () => {
    expect(today('Europe/Paris', lateInParis)).toBe('2026-03-29');
    expect(today('America/Los_Angeles', lateInParis)).toBe('2026-03-28');
  });

  it('of seven days holds seven dates, also over a change of clocks', () => {
    expect(periodOf('last7', 'Europe/Paris', lateInParis)).toEqual({ from: '2026-03-23', to: '2026-03-29' });
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('of this year begins with it', () => {
    expect(periodOf('thisYear', 'UTC', lateInParis)).toEqual({ from: '2026-01-01', to: '2026-03-28' });
  });

  it('is recognised by its dates', () => {
    expect(presetOf({ from: '2026-03-23', to: '2026-03-29' }, 'Europe/Paris', lateInParis)).toBe('last7');
    expect(presetOf({ from: '2026-03-22', to: '2026-03-29' }, 'Europe/Paris', lateInParis)).toBeUndefined();
  });

  it('takes nothing but dates and zones from the address', () => {
    expect(['2026-03-29', '2026-3-29', '2026-13-01', 'now', undefined].map(isDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['Europe/Paris', 'UTC', 'Mars/Olympus', undefined].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
