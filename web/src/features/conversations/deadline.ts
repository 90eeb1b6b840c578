import type { Tone } from '@/lib/format/duration';

/** From here on a deadline is near. */
const NEAR_SECONDS = 3_600;

/** @param left seconds until the deadline; negative once it has passed */
export function toneOfDeadline(left: number, breached: boolean): Tone {
  if (breached || left < 0) {
    return 'breached';
  }
  return left <= NEAR_SECONDS ? 'near' : 'met';
}
