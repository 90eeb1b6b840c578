import { describe, expect, it } from 'vitest';
import { money } from '@/lib/format/money';

describe('money', () => {
  it('counts in the smallest unit of the currency', () => {
    expect(money(300950, 2, 'EUR', 'en')).toBe('€3,009.50');
    expect(money(500, 0, 'JPY', 'en-GB')).toBe('JP¥500');
    expect(money(-500, 2, 'USD', 'en')).toBe('-$5.00');
    expect(money(-1_050, 2, 'EUR', 'fr-FR').replaceAll(/\s/gu, ' ')).toBe('-10,50 €');
  });
});
