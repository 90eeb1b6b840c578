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

type Loaders = Record<Language, () => Promise<{ default: object }>>;
/** Words that only some pages need, each in a namespace of their own; fetched when such a page first asks. */
const more = {
  admin: { en: () => import('./admin.en.json'), fr: () => import('./admin.fr.json') },
  alerts: { en: () => import('./alerts.en.json'), fr: () => import('./alerts.fr.json') },
  care: { en: () => import('./care.en.json'), fr: () => import('./care.fr.json') },
  charts: { en: () => import('./charts.en.json'), fr: () => import('./charts.fr.json') },
  community: { en: () => import('./community.en.json'), fr: () => import('./community.fr.json') },
  companies: { en: () => import('./companies.en.json'), fr: () => import('./companies.fr.json') },
  contacts: { en: () => import('./contacts.en.json'), fr: () => import('./contacts.fr.json') },
  desk: { en: () => import('./desk.en.json'), fr: () => import('./desk.fr.json') },
  edit: { en: () => import('./edit.en.json'), fr: () => import('./edit.fr.json') },
  imports: { en: () => import('./imports.en.json'), fr: () => import('./imports.fr.json') },
  insights: { en: () => import('./insights.en.json'), fr: () => import('./insights.fr.json') },
  keys: { en: () => import('./keys.en.json'), fr: () => import('./keys.fr.json') },
  numbers: { en: () => import('./numbers.en.json'), fr: () => import('./numbers.fr.json') },
  parts: { en: () => import('./parts.en.json'), fr: () => import('./parts.fr.json') },
  rules: { en: () => import('./rules.en.json'), fr: () => import('./rules.fr.json') },
  segments: { en: () => import('./segments.en.json'), fr: () => import('./segments.fr.json') },
  value: { en: () => import('./value.en.json'), fr: () => import('./value.fr.json') },
} satisfies Record<string, Loaders>;
export type Namespace = keyof typeof more;
export const NAMESPACES = Object.keys(more) as Namespace[];
const wanted = new Set<Namespace>();

export function preferred(stored: string | null, accepted: readonly string[]): Language {
  const wishes = [stored ?? '', ...accepted].map((tag) => tag.slice(0, 2).toLowerCase());
  return wishes.map((wish) => LANGUAGES.find((language) => language === wish)).find(Boolean) ?? 'en';
}

async function load(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { default: bundle } = await texts[language]();
    i18next.addResourceBundle(language, 'translation', bundle);
  }
  await Promise.all([...wanted].map((namespace) => bring(language, namespace)));
}

async function bring(language: Language, namespace: Namespace): Promise<void> {
  if (!i18next.hasResourceBundle(language, namespace)) {
    const { default: bundle } = await more[namespace][language]();
    i18next.addResourceBundle(language, namespace, bundle);
  }
}

/** To be awaited before anything is drawn that uses the namespace; kept up with changes of the language. */
export async function needTexts(namespace: Namespace): Promise<void> {
  wanted.add(namespace);
  await bring(i18next.language === 'fr' ? 'fr' : 'en', namespace);
}

/** A page, or a part of one, with the words that it needs; both are fetched at once. */
export async function withTexts<Page>(namespace: Namespace, page: Promise<Page>): Promise<Page> {
  await needTexts(namespace);
  return page;
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
