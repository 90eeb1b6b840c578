import { describe, expect, it } from 'vitest';
import chartsEn from './charts.en.json';
import chartsFr from './charts.fr.json';
import contactsEn from './contacts.en.json';
import contactsFr from './contacts.fr.json';
import deskEn from './desk.en.json';
import deskFr from './desk.fr.json';
import en from './en.json';
import fr from './fr.json';
import keysEn from './keys.en.json';
import keysFr from './keys.fr.json';
import numbersEn from './numbers.en.json';
import numbersFr from './numbers.fr.json';

interface Texts {
  [key: string]: string | Texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const english = [
  ...flat(en),
  ...flat(chartsEn, 'charts:'),
  ...flat(contactsEn, 'contacts:'),
  ...flat(deskEn, 'desk:'),
  ...flat(keysEn, 'keys:'),
  ...flat(numbersEn, 'numbers:'),
];
const french = [
  ...flat(fr),
  ...flat(chartsFr, 'charts:'),
  ...flat(contactsFr, 'contacts:'),
  ...flat(deskFr, 'desk:'),
  ...flat(keysFr, 'keys:'),
  ...flat(numbersFr, 'numbers:'),
];
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
