import { describe, expect, it } from 'vitest';
import { attributeValue, tagsOf, typedOf } from './values';

describe('values of a record', () => {
  it('are sent as their type has them, and none as null', () => {
    expect(attributeValue('number', '12.5')).toBe(12.5);
    expect(attributeValue('boolean', 'false')).toBe(false);
    expect(attributeValue('text', '12')).toBe('12');
    expect(attributeValue('date', '')).toBeNull();
  });

  it('are shown as typed, and nothing as empty', () => {
    expect([12.5, true, 'a', null, undefined].map(typedOf)).toEqual(['12.5', 'true', 'a', '', '']);
  });

  it('name each tag once', () => {
    expect(tagsOf(' vip, , press,vip ')).toEqual(['vip', 'press']);
  });
});
