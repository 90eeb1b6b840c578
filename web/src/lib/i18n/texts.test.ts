import { describe, expect, it } from 'vitest';
import en from './en.json';
import fr from './fr.json';

interface Texts {
  [key: string]: string | Texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const languages: [string, [string, string][]][] = [
  ['en', flat(en)],
  ['fr', flat(fr)],
];

function bases(texts: [string, string][]): string[] {
  return [...new Set(texts.map(([key]) => key.replace(PLURAL, '')))].sort();
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

describe('texts', () => {
  it('exist in French for every key in English, and the other way round', () => {
    expect(bases(flat(fr))).toEqual(bases(flat(en)));
  });

  it.each(languages)('have every plural form that %s needs', (language, texts) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = new Set(
      texts.filter(([key]) => PLURAL.test(key)).map(([key]) => key.replace(PLURAL, '')),
    );
    const keys = new Set(texts.map(([key]) => key));

    const missing = [...plurals].flatMap((base) =>
      forms.map((form) => `${base}_${form}`).filter((key) => !keys.has(key)),
    );

    expect(missing).toEqual([]);
  });

  it.each(languages)('are never empty in %s', (_, texts) => {
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name the same placeholders in both languages', () => {
    const english = new Map(flat(en));
    const differing = flat(fr)
      .map(([key, text]) => [key, text, english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? ''])
      .filter(([, french = '', text = '']) => placeholders(french).join() !== placeholders(text).join());

    expect(differing).toEqual([]);
  });
});
