import { describe, expect, it } from 'vitest';
import { duration, roughDuration, toneOfWait } from './duration';

const units = { second: 's', minute: 'min', hour: 'h', day: 'd' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('duration', () => {
  it.each([
    [0, '0 s'],
    [59.9, '59 s'],
    [60, '1 min'],
    [778, '12 min 58 s'],
    [3600, '1 h'],
    [3601, '1 h'],
    [26036, '7 h 13 min'],
    [86400, '1 d'],
    [91200, '1 d 1 h'],
    [86460, '1 d'],
    [-5, '0 s'],
  ])('of %d seconds is "%s"', (seconds, expected) => {
    expect(plain(duration(seconds, units))).toBe(expected);
  });

  it('keeps the largest unit alone where space is short', () => {
    expect(plain(roughDuration(26036, units))).toBe('7 h');
  });

  it('looks urgent from an hour and late from a day', () => {
    expect([0, 3599, 3600, 86399, 86400].map(toneOfWait)).toEqual(['met', 'met', 'near', 'near', 'breached']);
  });
});
