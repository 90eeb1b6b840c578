import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from './acts';
import { told } from './told';

const nothing: TimelineEntry = {
  id: '1',
  kind: 'contact',
  at: '2026-03-01T09:00:00Z',
  interaction: null,
  order: null,
  survey: null,
  consent: null,
  merge: null,
  note: null,
  insight: null,
  identity: null,
};

describe('an entry of the timeline', () => {
  it.each([
    [
      { survey: { identityId: 'i', channel: 'x', kind: 'nps', answeredAt: null, score: null } },
      'NPS · not answered · X',
    ],
    [{ note: { authorId: 'a', authorName: 'Ann' } }, 'by Ann'],
    [{ identity: { channel: 'x', externalId: '17', handle: null } }, 'X · 17'],
    [{}, ''],
  ] as [Partial<TimelineEntry>, string][])('says what it is about', (part, words) => {
    expect(told({ ...nothing, ...part }, i18next.t, 'en')).toBe(words);
  });
});
