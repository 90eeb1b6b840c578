import { describe, expect, it } from 'vitest';
import { decimalsOf, minorUnits } from './minor';

describe('an amount', () => {
  it('has as many decimals as its currency', () => {
    expect([decimalsOf('EUR'), decimalsOf('JPY'), decimalsOf('TND')]).toEqual([2, 0, 3]);
  });

  it('is whole in the smallest unit, however it is typed', () => {
    expect(minorUnits(0.1 + 0.2, 'EUR')).toBe(30);
    expect(minorUnits(1.005, 'EUR')).toBe(101);
    expect(minorUnits(1200, 'JPY')).toBe(1200);
  });
});
