import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '@/lib/api/client';
import { read, write } from '@/lib/storage/storage';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'entente.language';
const texts = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
};

export function preferred(stored: string | null, accepted: readonly string[]): Language {
  const wishes = [stored ?? '', ...accepted].map((tag) => tag.slice(0, 2).toLowerCase());
  return wishes.map((wish) => LANGUAGES.find((language) => language === wish)).find(Boolean) ?? 'en';
}

async function load(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { default: bundle } = await texts[language]();
    i18next.addResourceBundle(language, 'translation', bundle);
  }
}

function announce(language: Language): void {
  document.documentElement.lang = language;
  speak(locale(language));
}

export async function startI18n(): Promise<void> {
  const language = preferred(read(KEY), navigator.languages);
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(language);
  announce(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  write(KEY, language);
  announce(language);
}

/** The user's own tag where it is of the chosen language (fr-CA, en-GB), so that dates look as the user writes them. */
export function locale(language: string = i18next.language): string {
  return navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language) ?? language;
}
