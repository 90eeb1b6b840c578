import type { Schedule } from '@/features/admin/queries';

export type Week = Schedule['week'];
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof DAYS)[number];
export interface OpenWindow {
  opens: string;
  closes: string;
}
export type Hours = Record<Day, OpenWindow[]>;

const USUAL: OpenWindow = { opens: '09:00', closes: '18:00' };
const WORKDAYS: readonly Day[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** The week as it is edited: every day has its windows, or none. */
export function hoursOf(week: Week | undefined): Hours {
  return Object.fromEntries(
    DAYS.map((day) => [day, week ? (week[day] ?? []) : WORKDAYS.includes(day) ? [USUAL] : []]),
  ) as Hours;
}

/** The day with one window more: after the last one, or as offices open. */
export function withWindow(windows: readonly OpenWindow[]): OpenWindow[] {
  const last = windows.at(-1);
  return [...windows, last ? { opens: last.closes, closes: last.closes } : USUAL];
}

export function changed(windows: readonly OpenWindow[], at: number, part: Partial<OpenWindow>): OpenWindow[] {
  return windows.map((window, index) => (index === at ? { ...window, ...part } : window));
}

/** The same windows on every workday. */
export function asOn(hours: Hours, day: Day): Hours {
  return { ...hours, ...Object.fromEntries(WORKDAYS.map((workday) => [workday, hours[day]])) };
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** How many hours a week is open. A window that closes no later than it opens closes on the next day. */
export function openHours(hours: Hours): number {
  const DAY = 24 * 60;
  const length = ({ opens, closes }: OpenWindow) => {
    const span = minutes(closes) - minutes(opens);
    return span > 0 ? span : span + DAY;
  };
  return DAYS.reduce((sum, day) => sum + hours[day].reduce((of, window) => of + length(window), 0), 0) / 60;
}

/** Whether every window has both its times. */
export function isWhole(hours: Hours): boolean {
  return DAYS.every((day) => hours[day].every(({ opens, closes }) => opens !== '' && closes !== ''));
}
