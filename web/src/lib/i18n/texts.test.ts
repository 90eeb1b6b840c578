import { describe, expect, it } from 'vitest';
import { NAMESPACES } from './i18n';
interface Texts {
  [key: string]: string | Texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const files = import.meta.glob<Texts>('./*.json', { eager: true, import: 'default' });

/** The texts of all namespaces in a language: `en.json` and every `namespace.en.json`. */
function inLanguage(language: string): [string, string][] {
  return Object.entries(files).flatMap(([file, texts]) => {
    const [namespace, tag] = file.slice('./'.length, -'.json'.length).split('.');
    if (namespace === language) {
      return flat(texts);
    }
    return tag === language ? flat(texts, `${namespace}:`) : [];
  });
}

const english = inLanguage('en');
const french = inLanguage('fr');
const languages: [string, [string, string][]][] = [
  ['en', english],
  ['fr', french],
];

function bases(texts: [string, string][]): string[] {
  return [...new Set(texts.map(([key]) => key.replace(PLURAL, '')))].sort();
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

describe('texts', () => {
  it('are read from every file', () => {
    expect(Object.keys(files).length).toBeGreaterThan(2 * NAMESPACES.length);
    expect(english.length).toBeGreaterThan(500);
  });

  it('exist in French for every key in English, and the other way round', () => {
    expect(bases(french)).toEqual(bases(english));
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
    const known = new Map(english);
    const differing = french
      .map(([key, text]) => [key, text, known.get(key) ?? known.get(key.replace(PLURAL, '_other')) ?? ''])
      .filter(([, theirs = '', text = '']) => placeholders(theirs).join() !== placeholders(text).join());

    expect(differing).toEqual([]);
  });
});
