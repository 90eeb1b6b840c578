import type { Precision } from '@/lib/api/model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The zone in which to tell a time: the user's. A time that is precise to the day only is a date, and a date has no
 * zone to be moved to: it is told as it was given, in UTC.
 */
function zoneFor(precision: Precision): string | undefined {
  return precision === 'day' ? 'UTC' : undefined;
}

function format(at: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(new Date(at));
}

/** The hour and minute; of a time that is precise to the day only, nothing. */
export function timeOfDay(at: string, precision: Precision, locale: string): string {
  return precision === 'day' ? '' : format(at, locale, { hour: '2-digit', minute: '2-digit' });
}

/** A day in words, with the year where it is not this one. */
export function dayOf(at: string, precision: Precision, locale: string, now: Date = new Date()): string {
  const year = new Date(at).getUTCFullYear() === now.getUTCFullYear() ? undefined : 'numeric';
  return format(at, locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year,
    timeZone: zoneFor(precision),
  });
}

/** The first and the last date of a period, both with their years where these differ. */
export function period(
  from: string,
  to: string,
  locale: string,
  now: Date = new Date(),
): { from: string; to: string } {
  const year = now.getUTCFullYear();
  const same = [from, to].every((date) => new Date(date).getUTCFullYear() === year);
  const day = (date: string) =>
    format(date, locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: same ? undefined : 'numeric',
      timeZone: 'UTC',
    });
  return { from: day(from), to: day(to) };
}

/** A key that two times of one day share, in the zone in which they are told. */
export function dayKey(at: string, precision: Precision): string {
  return format(at, 'en-CA', { dateStyle: 'short', timeZone: zoneFor(precision) });
}

/**
 * Everything that is known of a time: to the second where the network tells it so.
 *
 * @param zone in which to tell it; the reader's if undefined
 */
export function fullTime(at: string, precision: Precision, locale: string, zone?: string): string {
  const timeZone = zoneFor(precision) ?? zone;
  const date = format(at, locale, { dateStyle: 'full', timeZone });
  if (precision === 'day') {
    return date;
  }
  const time = format(at, locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: precision === 'instant' ? '2-digit' : undefined,
    timeZone,
    timeZoneName: 'short',
  });
  return `${date}, ${time}`;
}

/** A time of today to the second. */
export function clockTime(at: string, locale: string): string {
  return format(at, locale, { timeStyle: 'medium' });
}

/** A date and time, short. */
export function shortTime(at: string, locale: string): string {
  return format(at, locale, { dateStyle: 'medium', timeStyle: 'short' });
}

export function shortDate(at: string, locale: string): string {
  return format(at, locale, { dateStyle: 'medium' });
}

/** How long ago, in the largest unit: "5 min ago"; from a week on, the date. */
export function ago(at: string, locale: string, now: number): string {
  const passed = now - new Date(at).getTime();
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  if (passed < MINUTE) {
    return words.format(0, 'second');
  }
  if (passed < HOUR) {
    return words.format(-Math.floor(passed / MINUTE), 'minute');
  }
  if (passed < DAY) {
    return words.format(-Math.floor(passed / HOUR), 'hour');
  }
  if (passed < 7 * DAY) {
    return words.format(-Math.floor(passed / DAY), 'day');
  }
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return format(at, locale, { day: 'numeric', month: 'short', year });
}

export function secondsSince(at: string, now: number): number {
  return Math.max(0, (now - new Date(at).getTime()) / 1000);
}
