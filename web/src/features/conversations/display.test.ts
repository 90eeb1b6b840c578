import i18n from 'i18next';
import { describe, expect, it } from 'vitest';
import { nameOf, orderedBy } from './display';

describe('a name', () => {
  const { t } = i18n;

  it('is the author’s own, then the handle, then the contact’s', () => {
    expect(nameOf({ name: 'Ada', handle: 'ada' }, t, 'Ada Lovelace')).toBe('Ada');
    expect(nameOf({ name: null, handle: 'ada' }, t, 'Ada Lovelace')).toBe('ada');
    expect(nameOf({ name: null, handle: null }, t, '115712')).toBe('115712');
    expect(nameOf({ name: null, handle: null }, t)).toBe(t('list.unknownCustomer'));
  });
});

describe('the time of a row', () => {
  const [waitingSince, lastActivityAt] = ['2026-03-01T04:30:15Z', '2026-03-02T04:30:15Z'];

  it('is that by which the list is ordered', () => {
    expect(orderedBy({ waitingSince, lastActivityAt }, 'waiting')).toBe(waitingSince);
    expect(orderedBy({ waitingSince: null, lastActivityAt }, 'waiting')).toBe(lastActivityAt);
    expect(orderedBy({ waitingSince, lastActivityAt }, 'activity')).toBe(lastActivityAt);
  });
});
