import { describe, expect, it } from 'vitest';
import { money } from './money';

describe('amounts', () => {
  it('have the decimals of their currency', () => {
    expect(money(26_690, 'GBP', 2, 'en-GB')).toBe('£266.90');
    expect(money(500, 'JPY', 0, 'en-GB')).toBe('JP¥500');
    expect(money(-1_050, 'EUR', 2, 'fr-FR').replaceAll(/\s/gu, ' ')).toBe('-10,50 €');
  });
});
