import { describe, expect, it } from 'vitest';
import { kept, onClock, typed, unitsOf } from './policy';
import { asOn, changed, hoursOf, isWhole, openHours, withWindow } from './week';

const office = { opens: '09:00', closes: '18:00' };

describe('a week', () => {
  it('begins with office hours on workdays', () => {
    const hours = hoursOf(undefined);
    expect(hours.monday).toEqual([office]);
    expect(hours.sunday).toEqual([]);
    expect(openHours(hours)).toBe(45);
  });

  it('is closed on the days that a schedule says nothing of', () => {
    expect(hoursOf({ monday: [office] } as Parameters<typeof hoursOf>[0]).tuesday).toEqual([]);
  });

  it('counts a window that closes on the next day', () => {
    const night = {
      ...hoursOf({} as Parameters<typeof hoursOf>[0]),
      friday: [{ opens: '22:00', closes: '02:30' }],
    };
    expect(openHours(night)).toBe(4.5);
  });

  it('goes on after the last window of a day', () => {
    expect(withWindow([])).toEqual([office]);
    expect(withWindow([{ opens: '09:00', closes: '12:00' }]).at(1)).toEqual({
      opens: '12:00',
      closes: '12:00',
    });
  });

  it('changes one window alone, and copies a day to the workdays', () => {
    const morning = { opens: '08:00', closes: '12:00' };
    expect(changed([morning, office], 1, { closes: '19:00' })).toEqual([
      morning,
      { opens: '09:00', closes: '19:00' },
    ]);
    const hours = asOn({ ...hoursOf(undefined), monday: [morning] }, 'monday');
    expect(hours.friday).toEqual([morning]);
    expect(hours.saturday).toEqual([]);
  });

  it('is not whole while a time is missing', () => {
    expect(isWhole(hoursOf(undefined))).toBe(true);
    expect(isWhole({ ...hoursOf(undefined), monday: [{ opens: '', closes: '18:00' }] })).toBe(false);
  });
});

describe('a promise', () => {
  it('is typed in the greatest unit that tells it wholly', () => {
    expect(typed({ seconds: 2 * 86_400, clock: 'calendar' })).toEqual({
      amount: 2,
      unit: 'days',
      clock: 'calendar',
    });
    expect(typed({ seconds: 90 * 60, clock: 'business' })).toEqual({
      amount: 90,
      unit: 'minutes',
      clock: 'business',
    });
  });

  it('has no days of open hours', () => {
    expect(unitsOf('business')).toEqual(['minutes', 'hours']);
    expect(typed({ seconds: 86_400, clock: 'business' }).unit).toBe('hours');
    expect(onClock({ amount: 2, unit: 'days', clock: 'calendar' }, 'business')).toEqual({
      amount: 48,
      unit: 'hours',
      clock: 'business',
    });
  });

  it('is kept in seconds, and nothing where nothing is typed', () => {
    expect(kept({ amount: 4, unit: 'hours', clock: 'business' })).toEqual({
      seconds: 14_400,
      clock: 'business',
    });
    expect(kept({ amount: null, unit: 'hours', clock: 'business' })).toBeNull();
    expect(kept(typed(null))).toBeNull();
  });
});
