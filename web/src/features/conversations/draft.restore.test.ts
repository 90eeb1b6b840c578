import { describe, expect, it, vi } from 'vitest';
import { attemptKey, draftPlace, draftTime, onRestored, readDraft, restoreDraft, writeDraft } from './draft';

const place = draftPlace('ada', 'conversation');

describe('a reply that was taken back', () => {
  it('is the draft again, before what has been typed since', () => {
    restoreDraft(place, 'Hello');
    expect(readDraft(place)).toEqual({ mode: 'reply', body: 'Hello' });

    writeDraft(place, { mode: 'reply', body: 'typed since' });
    restoreDraft(place, 'Hello');
    expect(readDraft(place).body).toBe('Hello\ntyped since');
  });

  it('never makes a reply of a note that was begun since', () => {
    writeDraft(place, { mode: 'note', body: 'between us' });
    restoreDraft(place, 'Hello');

    expect(readDraft(place)).toEqual({ mode: 'note', body: 'Hello\nbetween us' });
  });

  it('is told to whoever shows the draft, until they go', () => {
    const hear = vi.fn();
    const end = onRestored(place, hear);
    restoreDraft(place, 'Hello');
    end();
    restoreDraft(place, 'again');

    expect(hear).toHaveBeenCalledExactlyOnceWith({ mode: 'reply', body: 'Hello' });
  });
});

describe('a draft that is only shown', () => {
  it('is no newer for it', () => {
    writeDraft(place, { mode: 'reply', body: 'kept' }, 1_000);
    writeDraft(place, { mode: 'reply', body: 'kept' }, 2_000);
    expect(draftTime(place)).toBe(1_000);

    writeDraft(place, { mode: 'note', body: 'kept' }, 3_000);
    expect(draftTime(place)).toBe(3_000);
  });
});

describe('a message with files', () => {
  it('is another one than the same words with other files', () => {
    const draft = { mode: 'reply' as const, body: 'See this', files: ['one'] };
    const key = attemptKey(place, draft);

    expect(attemptKey(place, { ...draft, files: ['one'] })).toBe(key);
    expect(attemptKey(place, { ...draft, files: ['two'] })).not.toBe(key);
  });
});
