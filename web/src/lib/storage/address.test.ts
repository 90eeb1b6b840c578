import { describe, expect, it } from 'vitest';
import { many, one, oneOf, ownPath, parseSearch, stringifySearch } from './address';

describe('address', () => {
  it('keeps one value as text and several as a list, there and back', () => {
    const text = '?channel=x&channel=email&from=2026-01-01';

    expect(parseSearch(text)).toEqual({ channel: ['x', 'email'], from: '2026-01-01' });
    expect(stringifySearch(parseSearch(text))).toBe(text);
  });

  it('leaves out what is not set', () => {
    expect(stringifySearch({ status: undefined, channel: [], sort: '' })).toBe('');
  });

  it('takes only what is allowed', () => {
    expect(oneOf('all', ['open', 'all'])).toBe('all');
    expect(oneOf('everything', ['open', 'all'])).toBeUndefined();
    expect(one(['a', 'b'])).toBe('a');
    expect(many('a')).toEqual(['a']);
    expect(many('')).toBeUndefined();
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/x',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('never goes on to %s', (path) => {
    expect(ownPath(path)).toBeUndefined();
  });

  it('goes on to a page of ours', () => {
    expect(ownPath('/conversations?status=all')).toBe('/conversations?status=all');
  });
});
