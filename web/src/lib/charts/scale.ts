import type { Scale, Unit } from './model';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS_OF_TIME = [
  1,
  2,
  5,
  10,
  15,
  30,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  5 * DAY,
  10 * DAY,
  20 * DAY,
  50 * DAY,
  100 * DAY,
  200 * DAY,
  500 * DAY,
];
const STEPS_OF_SHARE = [0.01, 0.02, 0.05, 0.1, 0.25];
const PARTS = 5;

/** The distance between two ticks, so that at most five reach the greatest value and each is a number people use. */
export function step(greatest: number, unit: Unit): number {
  const steps = unit === 'seconds' ? STEPS_OF_TIME : unit === 'share' ? STEPS_OF_SHARE : [];
  return steps.find((one) => one * PARTS >= greatest) ?? decimalStep(greatest, unit);
}

function decimalStep(greatest: number, unit: Unit): number {
  const least = unit === 'count' ? 1 : 0;
  const power = 10 ** Math.floor(Math.log10(Math.max(greatest / PARTS, Number.MIN_VALUE)));
  const fitting = [1, 2, 5, 10].find((one) => one * power * PARTS >= greatest) ?? 10;
  return Math.max(least, fitting * power);
}

/** The axis of values from zero on; a share's ends at the whole. */
export function ticks(values: (number | null)[], { unit, short }: Scale) {
  const numbers = values.filter((value) => value !== null);
  const greatest = Math.max(...numbers, unit === 'share' ? 0.05 : 1);
  const least = Math.min(...numbers, 0);
  const interval = step(greatest - least, unit);
  const up = (value: number) => Math.ceil(Number((value / interval).toFixed(6))) * interval;
  return {
    interval,
    max: unit === 'share' && greatest <= 1 ? Math.min(1, up(greatest)) : up(greatest),
    min: least < 0 ? -up(-least) : 0,
    axisLabel: { formatter: short },
  };
}
