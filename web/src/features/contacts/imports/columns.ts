import type { ImportColumn, ImportField } from './queries';

/** What a column can say, in the groups in which it is chosen. */
export const FIELDS = [
  ['person', ['name', 'first_name', 'last_name', 'language', 'zone']],
  ['reach', ['email', 'phone', 'customer_number', 'customer_numbers', 'identity', 'identities']],
  ['work', ['company', 'company_domain', 'owner', 'tags', 'note', 'attribute']],
  ['source', ['acquisition_source', 'acquisition_date', 'campaign']],
  ['consent', ['consent', 'consent_date']],
] as const satisfies readonly (readonly [string, readonly ImportField[]])[];

/** Channels on which an account is one on all pages. */
export const ONE_NETWORK = [
  'x',
  'instagram',
  'linkedin',
  'youtube',
  'tiktok',
  'reddit',
  'mastodon',
  'bluesky',
  'tumblr',
  'telegram',
] as const;

/** A column that says something, with what has to be said of it to begin with. */
export function columnOf(column: number, field: ImportField, attribute: string | undefined): ImportColumn {
  return {
    column,
    field,
    system: null,
    channel: field === 'identity' ? 'x' : null,
    attribute: field === 'attribute' ? (attribute ?? null) : null,
    purpose: field === 'consent' || field === 'consent_date' ? 'marketing' : null,
  };
}

/** All columns with one of them said anew; undefined where it is to say nothing. */
export function withColumn(
  columns: readonly ImportColumn[],
  at: number,
  said: ImportColumn | undefined,
): ImportColumn[] {
  const others = columns.filter(({ column }) => column !== at);
  return (said ? [...others, said] : others).sort((one, other) => one.column - other.column);
}
