export interface Units {
  second: string;
  minute: string;
  hour: string;
  day: string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Keeps a number and its unit on one line. */
const JOIN = '\u00a0';

/**
 * A duration in its two largest units, as a person says it: 778 s is "12 min 58 s", 26,036 s is "7 h 13 min". Cut, not
 * rounded up: nothing looks longer than it was.
 */
export function duration(seconds: number, units: Units): string {
  const whole = Math.floor(Math.max(0, seconds));
  const parts: [number, string][] = [
    [Math.floor(whole / DAY), units.day],
    [Math.floor((whole % DAY) / HOUR), units.hour],
    [Math.floor((whole % HOUR) / MINUTE), units.minute],
    [whole % MINUTE, units.second],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = (first < 0 ? parts.slice(-1) : parts.slice(first, first + 2)).filter(
    ([count], index) => count > 0 || index === 0,
  );
  return shown.map(([count, unit]) => `${count}${JOIN}${unit}`).join(' ');
}

/** The largest unit alone, for where space is short: "12 min", "7 h", "3 d". */
export function roughDuration(seconds: number, units: Units): string {
  return duration(seconds, units).split(' ')[0] ?? '';
}

/** How urgent a wait looks. Until targets are promised, its age alone decides: an hour, a day. */
export type Tone = 'met' | 'near' | 'breached';

export function toneOfWait(seconds: number): Tone {
  if (seconds >= DAY) {
    return 'breached';
  }
  return seconds >= HOUR ? 'near' : 'met';
}
