export type SnoozeChoice = 'hour' | 'threeHours' | 'evening' | 'tomorrow' | 'monday';

const MORNING = 9;
const EVENING = 17;
const HOUR_MILLIS = 3_600_000;
const MONDAY = 1;
const WEEK = 7;

function atHour(now: Date, daysOn: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysOn, hour);
}

/** The moments on offer, by the reader's own clock; what has passed, or would be the same day, is left out. */
export function snoozeChoices(now: Date): { id: SnoozeChoice; until: Date }[] {
  const toMonday = (MONDAY - now.getDay() + WEEK) % WEEK || WEEK;
  const choices: { id: SnoozeChoice; until: Date }[] = [
    { id: 'hour', until: new Date(now.getTime() + HOUR_MILLIS) },
    { id: 'threeHours', until: new Date(now.getTime() + 3 * HOUR_MILLIS) },
    { id: 'evening', until: atHour(now, 0, EVENING) },
    { id: 'tomorrow', until: atHour(now, 1, MORNING) },
    { id: 'monday', until: atHour(now, toMonday, MORNING) },
  ];
  return choices.filter(
    ({ id, until }) =>
      (id !== 'evening' || until.getTime() > now.getTime() + HOUR_MILLIS) &&
      (id !== 'monday' || toMonday > 1),
  );
}
