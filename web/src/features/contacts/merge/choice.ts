import type { Contact } from '@/lib/api/model';

export const FIELDS = [
  'name',
  'givenName',
  'familyName',
  'language',
  'zone',
  'companyId',
  'ownerId',
] as const;
export type Field = (typeof FIELDS)[number];

/** For each field the id of the contact whose value is to be shown; nothing where both agree. */
export type Choice = Partial<Record<Field, string>>;

type Values = Pick<Contact, 'id' | Field>;

/** The fields in which two contacts say different things. */
export function differing(one: Values, other: Values): Field[] {
  return FIELDS.filter((field) => (one[field] ?? '') !== (other[field] ?? ''));
}

/** What is proposed: the kept contact's values, and the other's where it has none. */
export function proposal(kept: Values, absorbed: Values): Choice {
  return Object.fromEntries(
    differing(kept, absorbed).map((field) => [field, (kept[field] ?? '') === '' ? absorbed.id : kept.id]),
  );
}

/** What must be changed of the joined contact for it to show what was chosen. */
export function changeOf(joined: Values, kept: Values, absorbed: Values, choice: Choice) {
  const change: Partial<Record<Exclude<Field, 'name'>, string | null>> & { name?: string } = {};
  for (const field of differing(kept, absorbed)) {
    const wanted = (choice[field] === absorbed.id ? absorbed : kept)[field];
    if ((joined[field] ?? '') === (wanted ?? '')) {
      continue;
    }
    if (field !== 'name') {
      change[field] = wanted;
    } else if (wanted !== null) {
      change.name = wanted;
    }
  }
  return change;
}
