import { describe, expect, it } from 'vitest';
import { ago, dayKey, dayOf, fullTime, period, secondsSince, timeOfDay } from './time';

// The tests' zone is America/Los_Angeles: see vite.config.ts.
const evening = '2026-03-01T04:30:15Z';

describe('time', () => {
  it('is told in the reader’s zone, to the second where the network knows it', () => {
    expect(fullTime(evening, 'instant', 'en-GB')).toContain('28 February 2026');
    expect(fullTime(evening, 'instant', 'en-GB')).toContain('20:30:15');
    expect(fullTime(evening, 'minute', 'en-GB')).toContain('20:30');
    expect(fullTime(evening, 'minute', 'en-GB')).not.toContain('20:30:15');
  });

  it('that is precise to the day stays on its day and claims no hour', () => {
    expect(timeOfDay('2026-03-01T00:00:00Z', 'day', 'en-GB')).toBe('');
    expect(fullTime('2026-03-01T00:00:00Z', 'day', 'en-GB')).toMatch(/^Sunday,? 1 March 2026$/);
    expect(dayKey('2026-03-01T00:00:00Z', 'day')).toBe('2026-03-01');
    expect(dayOf('2026-03-01T00:00:00Z', 'day', 'fr', new Date('2026-05-01T00:00:00Z'))).toBe('dim. 1 mars');
  });

  it('separates days where the reader’s midnight is', () => {
    expect(dayKey('2026-03-01T07:59:59Z', 'instant')).toBe('2026-02-28');
    expect(dayKey('2026-03-01T08:00:00Z', 'instant')).toBe('2026-03-01');
  });

  it('is told in the zone that is asked for', () => {
    expect(fullTime(evening, 'instant', 'en-GB', 'Europe/Paris')).toMatch(/^Sunday,? 1 March 2026, 05:30:15/);
  });

  it('of a period names both years where one is not this year', () => {
    const now = new Date('2026-05-01T00:00:00Z');
    const overNewYear = period('2025-12-30', '2026-01-02', 'en-GB', now);
    expect(overNewYear.from).toMatch(/^Tue,? 30 Dec 2025$/);
    expect(overNewYear.to).toMatch(/^Fri,? 2 Jan 2026$/);
    const thisYear = period('2026-01-02', '2026-01-03', 'en-GB', now);
    expect(thisYear.from).toMatch(/^Fri,? 2 Jan$/);
    expect(thisYear.to).toMatch(/^Sat,? 3 Jan$/);
  });

  it('that passed is counted in the largest whole unit', () => {
    const now = new Date('2026-03-08T12:00:00Z').getTime();
    expect(ago('2026-03-08T11:59:30Z', 'en', now)).toBe('now');
    expect(ago('2026-03-08T11:01:00Z', 'en', now)).toMatch(/^59 min\.? ago$/);
    expect(ago('2026-03-07T13:00:00Z', 'fr', now)).toMatch(/^il y a 23.h$/);
    expect(ago('2026-02-27T13:00:00Z', 'en-GB', now)).toBe('27 Feb');
    expect(ago('2017-10-03T13:00:00Z', 'en-GB', now)).toBe('3 Oct 2017');
  });

  it('in the future has not passed', () => {
    expect(secondsSince('2026-03-08T12:00:05Z', new Date('2026-03-08T12:00:00Z').getTime())).toBe(0);
  });
});
