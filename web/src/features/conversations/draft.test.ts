import { describe, expect, it } from 'vitest';
import { attemptKey, draftPlace, forgetOldDrafts, readDraft, sent, writeDraft } from './draft';

const place = draftPlace('grace', 'conversation-1');
const hello = { mode: 'reply', body: 'Hello Ada' } as const;
const DAY = 24 * 3600 * 1000;

describe('a draft', () => {
  it('is there again after the page was left', () => {
    writeDraft(place, hello);

    expect(readDraft(place)).toEqual(hello);
    expect(readDraft(draftPlace('grace', 'conversation-2')).body).toBe('');
  });

  it('is not shown to another member', () => {
    writeDraft(place, hello);

    expect(readDraft(draftPlace('linus', 'conversation-1')).body).toBe('');
  });

  it('goes again under the same key while its words are the same', () => {
    const key = attemptKey(place, hello);

    expect(attemptKey(place, hello)).toBe(key);
    writeDraft(place, hello);
    expect(attemptKey(place, hello)).toBe(key);
  });

  it('goes under another key with other words, or as a note', () => {
    const key = attemptKey(place, hello);

    expect(attemptKey(place, { ...hello, mode: 'note' })).not.toBe(key);
    expect(attemptKey(place, { ...hello, body: 'Hello Grace' })).not.toBe(key);
  });

  it('is forgotten when sent, but what was typed since is kept', () => {
    writeDraft(place, hello);
    sent(place, hello);
    expect(readDraft(place).body).toBe('');

    writeDraft(place, { mode: 'reply', body: 'Hello Ada, and more' });
    sent(place, hello);
    expect(readDraft(place).body).toBe('Hello Ada, and more');
  });

  it('goes under another key once its words were sent, though another tab changed it meanwhile', () => {
    const key = attemptKey(place, hello);
    writeDraft(place, { mode: 'reply', body: 'Hello Ada, and more' });
    sent(place, hello);

    expect(readDraft(place).body).toBe('Hello Ada, and more');
    writeDraft(place, hello);
    expect(attemptKey(place, hello)).not.toBe(key);
  });

  it('that is unreadable is no draft', () => {
    localStorage.setItem(place, '{"draft":');

    expect(readDraft(place)).toEqual({ mode: 'reply', body: '' });
  });

  it('is dropped after thirty days', () => {
    writeDraft(place, hello, 0);
    writeDraft(draftPlace('grace', 'conversation-2'), hello, 20 * DAY);

    forgetOldDrafts(31 * DAY);

    expect(readDraft(place).body).toBe('');
    expect(readDraft(draftPlace('grace', 'conversation-2')).body).toBe('Hello Ada');
  });
});
