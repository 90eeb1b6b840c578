import type { Attribute } from '@/features/contacts/directory';

type Json = string | number | boolean | null;

/** What was typed, as the attribute's type has it; null takes the value away. */
export function attributeValue(type: Attribute['type'], typed: string): Json {
  if (typed === '') {
    return null;
  }
  switch (type) {
    case 'number':
      return Number(typed);
    case 'boolean':
      return typed === 'true';
    default:
      return typed;
  }
}

/** A value as a field has it; empty if there is none. */
export function typedOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** Each tag once, without the spaces around it. */
export function tagsOf(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ];
}
