import { describe, expect, it } from 'vitest';
import type { Macro } from '@/lib/api/model';
import { fittingMacros, insertMacro, macroAsked } from './macros';

function macro(name: string, shortcut: string | null): Macro {
  return {
    id: name,
    scope: 'workspace',
    teamId: null,
    name,
    shortcut,
    body: '',
    actions: [],
    version: 1,
    updatedAt: '2026-03-01T09:00:00Z',
    updatedBy: 'ada',
  };
}

describe('macros', () => {
  it('are asked for by two colons at the beginning of a word, up to the cursor', () => {
    expect(macroAsked('::', 2)).toBe('');
    expect(macroAsked('Hello ::sor', 11)).toBe('sor');
    expect(macroAsked('Hello ::sorry you', 11)).toBe('sor');
    expect(macroAsked('std::vector', 11)).toBeUndefined();
    expect(macroAsked('Hello :: you', 12)).toBeUndefined();
  });

  it('fit by their shortcut first, then by their name, whatever the accents', () => {
    const all = [macro('Numéro de série', null), macro('Sorry', 'wait'), macro('Anything', 'num')];

    expect(fittingMacros(all, 'num').map(({ name }) => name)).toEqual(['Anything', 'Numéro de série']);
    expect(fittingMacros(all, 'zebra')).toEqual([]);
    expect(fittingMacros(all, '')).toHaveLength(3);
  });

  it('take the place of what asked for them', () => {
    expect(insertMacro('Hello ::sor you', 11, 'Sorry!')).toEqual({ text: 'Hello Sorry! you', cursor: 12 });
    expect(insertMacro('Hello', 5, ' you')).toEqual({ text: 'Hello you', cursor: 9 });
  });
});
