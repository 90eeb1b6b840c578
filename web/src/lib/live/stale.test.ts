import { describe, expect, it } from 'vitest';
import { staleAfter } from './stale';

const unknown = () => undefined;

describe('what is stale after something happened', () => {
  it('is the conversation and its thread at once, lists and counts a little later', () => {
    const { now, soon } = staleAfter([{ type: 'message_filed', conversationId: 'a' }], unknown);

    expect(now).toEqual([
      ['conversation', 'a'],
      ['thread', 'a'],
    ]);
    expect(soon).toEqual([
      ['conversations', 'any'],
      ['conversations', 'live'],
      ['conversations', 'contact'],
      ['views', 'counts'],
    ]);
  });

  it('is not a conversation of which that version is shown already', () => {
    const item = { type: 'conversation_changed', conversationId: 'a', conversationVersion: 7 };

    expect(staleAfter([item], () => 7).now).toEqual([['thread', 'a']]);
    expect(staleAfter([item], () => 6).now).toContainEqual(['conversation', 'a']);
  });

  it('names each query once, however much happens', () => {
    const many = Array.from({ length: 50 }, () => ({ type: 'message_filed', conversationId: 'a' }));

    expect(staleAfter(many, unknown).now).toHaveLength(2);
    expect(staleAfter(many, unknown).soon).toHaveLength(4);
  });

  it('is both conversations of a merge', () => {
    const item = { type: 'conversation_merged', conversationId: 'a', mergedIntoId: 'b' };

    expect(staleAfter([item], unknown).now).toContainEqual(['conversation', 'b']);
  });

  it('is who is there, and no list, when somebody comes', () => {
    expect(staleAfter([{ type: 'attendance_changed', conversationId: 'a' }], unknown)).toEqual({
      now: [['attendance', 'a']],
      soon: [],
    });
  });
});
