import type { Policy } from '@/features/admin/queries';

export const PROMISES = ['firstResponse', 'nextResponse', 'resolution'] as const;
export type PromiseKind = (typeof PROMISES)[number];
export type Clock = 'calendar' | 'business';
export const FIELDS = ['channel', 'connection', 'priority', 'reason', 'tag', 'team', 'segment'] as const;
export type Field = (typeof FIELDS)[number];

const UNITS = { minutes: 60, hours: 3_600, days: 86_400 } as const;
export type Unit = keyof typeof UNITS;
export const UNIT_NAMES = ['minutes', 'hours', 'days'] as const;

/** A promise as it is typed: so many of a unit, or nothing that is promised. */
export interface TypedPromise {
  amount: number | null;
  unit: Unit;
  clock: Clock;
}

type Kept = Policy['firstResponse'];

/** In the greatest unit that tells it wholly; open days have no such length, so a business clock has hours at most. */
export function typed(promise: Kept): TypedPromise {
  if (!promise) {
    return { amount: null, unit: 'hours', clock: 'business' };
  }
  const { seconds, clock } = promise;
  const units: Unit[] = clock === 'calendar' ? ['days', 'hours', 'minutes'] : ['hours', 'minutes'];
  const unit = units.find((one) => seconds % UNITS[one] === 0) ?? 'minutes';
  return { amount: Math.round(seconds / UNITS[unit]), unit, clock };
}

export function kept({ amount, unit, clock }: TypedPromise): NonNullable<Kept> | null {
  return amount === null || amount <= 0 ? null : { seconds: amount * UNITS[unit], clock };
}

/** The units of a clock. */
export function unitsOf(clock: Clock): Unit[] {
  return UNIT_NAMES.filter((unit) => clock === 'calendar' || unit !== 'days');
}

/** The promise on another clock; days of the calendar become as many hours, and have to be looked at. */
export function onClock(promise: TypedPromise, clock: Clock): TypedPromise {
  return promise.unit === 'days' && clock === 'business'
    ? { ...promise, clock, unit: 'hours', amount: promise.amount === null ? null : promise.amount * 24 }
    : { ...promise, clock };
}
