import { addDays, type Period } from '@/lib/report/period';
import type { Interval } from './queries';

const DAYS: Record<Interval, number> = { day: 1, week: 7, month: 30, year: 365 };
/** More points than that nobody can tell apart. */
const MOST = 400;
const MONTH = 31;
const HALF_YEAR = 184;

export function daysOf({ from, to }: Period): number {
  const end = Date.parse(addDays(to, 1));
  return Math.max(0, (end - Date.parse(from)) / 86_400_000);
}

/** Into what parts a period may be cut. */
export function intervalsFor(period: Period): Interval[] {
  const days = daysOf(period);
  return (['day', 'week', 'month'] as const).filter((interval) => days / DAYS[interval] <= MOST);
}

/** The wish, where the period can be cut so; else what suits its length. */
export function intervalFor(period: Period, wish?: Interval): Interval {
  const days = daysOf(period);
  const fitting = days <= MONTH ? 'day' : days <= HALF_YEAR ? 'week' : 'month';
  return wish && intervalsFor(period).includes(wish) ? wish : fitting;
}

/** How many of the first parts hold nothing at all, so that a picture may begin where something does. */
export function emptyAtFirst(lines: { values: { count: number }[] }[], parts: number): number {
  const firsts = lines
    .map(({ values }) => values.findIndex(({ count }) => count !== 0))
    .filter((at) => at >= 0);
  return firsts.length === 0 ? Math.max(0, parts - 1) : Math.min(...firsts);
}

/** How a part of the time is called by where it begins. */
export function partName(start: string, interval: Interval, zone: string, locale: string): string {
  const words: Intl.DateTimeFormatOptions =
    interval === 'month'
      ? { month: 'short', year: 'numeric' }
      : interval === 'year'
        ? { year: 'numeric' }
        : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, { ...words, timeZone: zone }).format(new Date(start));
}
