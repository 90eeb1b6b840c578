import { one, type Search } from '@/lib/storage/address';

/** Dates as `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

/** A period of days as they begin in a zone. */
export interface ZonedPeriod extends Period {
  zone: string;
}

export const PRESETS = ['last7', 'last30', 'last90', 'thisYear', 'everything'] as const;
export type Preset = (typeof PRESETS)[number];

/** Before the first network: nothing is older. */
const BEGINNING = '2000-01-01';
const DAYS: Partial<Record<Preset, number>> = { last7: 7, last30: 30, last90: 90 };

/** The date that it is in a zone. */
export function today(zone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Dates are counted on as dates: no zone's short or long day matters. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export function periodOf(preset: Preset, zone: string, now = new Date()): Period {
  const to = today(zone, now);
  const days = DAYS[preset];
  if (days !== undefined) {
    return { from: addDays(to, 1 - days), to };
  }
  return { from: preset === 'thisYear' ? `${to.slice(0, 4)}-01-01` : BEGINNING, to };
}

export function presetOf(period: Period, zone: string, now = new Date()): Preset | undefined {
  return PRESETS.find((preset) => {
    const { from, to } = periodOf(preset, zone, now);
    return from === period.from && to === period.to;
  });
}

export function isDate(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

export function isZone(zone: string | undefined): zone is string {
  try {
    return zone !== undefined && new Intl.DateTimeFormat('en', { timeZone: zone }).format() !== '';
  } catch {
    return false;
  }
}

export function zones(): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** The period that an address asks for; whatever it says wrongly is as if it said nothing. */
export function periodBy(search: Search, workspaceZone: string): ZonedPeriod {
  const wanted = one(search.zone);
  const zone = isZone(wanted) ? wanted : workspaceZone;
  const usual = periodOf('last30', zone);
  const from = one(search.from);
  const to = one(search.to);
  return { from: isDate(from) ? from : usual.from, to: isDate(to) ? to : usual.to, zone };
}

/** As the service takes it: its end is not part of it. */
export function asked({ from, to, zone }: ZonedPeriod): ZonedPeriod {
  return { from, to: addDays(to, 1), zone };
}
