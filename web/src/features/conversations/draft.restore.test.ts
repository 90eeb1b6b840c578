import { describe, expect, it, vi } from 'vitest';
import { attemptKey, draftPlace, onRestored, readDraft, restoreDraft, writeDraft } from './draft';

const place = draftPlace('ada', 'conversation');

describe('a reply that was taken back', () => {
  it('is the draft again, before what has been typed since', () => {
    restoreDraft(place, 'Hello');
    expect(readDraft(place)).toEqual({ mode: 'reply', body: 'Hello' });

    writeDraft(place, { mode: 'reply', body: 'typed since' });
    restoreDraft(place, 'Hello');
    expect(readDraft(place).body).toBe('Hello\ntyped since');
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

describe('a message with files', () => {
  it('is another one than the same words with other files', () => {
    const draft = { mode: 'reply' as const, body: 'See this', files: ['one'] };
    const key = attemptKey(place, draft);

    expect(attemptKey(place, { ...draft, files: ['one'] })).toBe(key);
    expect(attemptKey(place, { ...draft, files: ['two'] })).not.toBe(key);
  });
});
