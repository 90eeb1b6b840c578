import { lazy, type ComponentType } from 'react';
import { withTexts } from '@/lib/i18n/i18n';

type Lazy = ReturnType<typeof lazy<ComponentType>>;

/** The pages beside the list of contacts; the code and the words of each are fetched when it is first opened. */
export const PEOPLE = {
  segments: lazy(async () => {
    const { SegmentsPage } = await withTexts('segments', import('./pages/SegmentsPage'));
    return { default: SegmentsPage };
  }),
  companies: lazy(async () => {
    const { CompaniesPage } = await withTexts('companies', import('./pages/CompaniesPage'));
    return { default: CompaniesPage };
  }),
  imports: lazy(async () => {
    const { ImportsPage } = await withTexts('imports', import('./pages/ImportsPage'));
    return { default: ImportsPage };
  }),
} satisfies Record<string, Lazy>;

export type PeoplePageId = keyof typeof PEOPLE;

export function isPeoplePage(text: string): text is PeoplePageId {
  return Object.hasOwn(PEOPLE, text);
}
