/** Something that must hold. Which fields, operators and values there are is told by a {@link Catalogue}. */
export interface Condition {
  field: string;
  key: string | null;
  operator: string;
  values: string[];
  withinDays: number | null;
}

export interface Group {
  match: Match;
  items: Condition[];
}

export type Match = 'all' | 'any';

export interface Conditions {
  match: Match;
  items: Condition[];
  groups: Group[];
}

export interface Choice {
  value: string;
  label: string;
}

export const OPERATORS = [
  'is',
  'is_not',
  'contains',
  'not_contains',
  'matches',
  'greater',
  'at_least',
  'less',
  'less_than',
  'set',
  'not_set',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** How a field is compared, and what with. */
export interface FieldKind {
  operators: readonly Operator[];
  /** How its values are given; a flag is a yes or a no. */
  value: 'choice' | 'words' | 'number' | 'date' | 'flag';
  /** What there is to choose from. */
  choices?: readonly Choice[];
  /** What it has to be said of, such as which attribute; choices, or none where it is typed. */
  key?: { label: string; choices?: readonly Choice[]; hint?: string };
  /** Whether it can be of the last days alone. */
  days?: boolean;
}

/** What conditions can be about. */
export interface Catalogue {
  fields: readonly Choice[];
  /** How a field is compared; by its key where that makes a difference. */
  kindOf: (field: string, key: string | null) => FieldKind;
}

/** As the API tells them: what is left out is usual. */
interface Told<C> {
  match: Match;
  items: C[] | null;
  groups: { match: Match; items: C[] }[] | null;
}

interface ToldCondition {
  field: string;
  key: string | null;
  operator: string | null;
  values: string[] | null;
  withinDays?: number | null;
}

export function typedConditions(
  told: Told<ToldCondition> | null | undefined,
  catalogue: Catalogue,
): Conditions {
  const typed = ({ field, key, operator, values, withinDays }: ToldCondition): Condition => ({
    field,
    key,
    operator: operator ?? catalogue.kindOf(field, key).operators[0] ?? 'is',
    values: values ?? [],
    withinDays: withinDays ?? null,
  });
  return {
    match: told?.match ?? 'all',
    items: (told?.items ?? []).map(typed),
    groups: (told?.groups ?? []).map(({ match, items }) => ({ match, items: items.map(typed) })),
  };
}

export function takesNoValue(operator: string): boolean {
  return operator === 'set' || operator === 'not_set';
}

/** A condition on a field as it begins. */
export function newCondition(field: string, catalogue: Catalogue): Condition {
  const first = catalogue.kindOf(field, null).key?.choices?.[0]?.value ?? null;
  const kind = catalogue.kindOf(field, first);
  return {
    field,
    key: kind.key ? (first ?? '') : null,
    operator: kind.operators[0] ?? 'is',
    values: kind.value === 'flag' ? ['true'] : [],
    withinDays: null,
  };
}

function whole(condition: Condition): boolean {
  return condition.key !== '' && (takesNoValue(condition.operator) || condition.values.length > 0);
}

/** Whether everything is said that must be said. */
export function areWhole({ items, groups }: Conditions): boolean {
  return items.every(whole) && groups.every((group) => group.items.length > 0 && group.items.every(whole));
}

export function areThere({ items, groups }: Conditions): boolean {
  return items.length + groups.length > 0;
}
