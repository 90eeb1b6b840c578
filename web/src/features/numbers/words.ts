import type { TFunction } from 'i18next';

/** The name of a figure; one that this version has no word for keeps its id. */
export function metricName(id: string, t: TFunction): string {
  return t(`numbers.metrics.${id as 'response'}`, { defaultValue: id });
}

/** The definition in the reader's language, else the service's own words. */
export function metricDefinition(
  { id, definition }: { id: string; definition: string },
  t: TFunction,
): string {
  return t(`numbers.definitions.${id as 'response'}`, { defaultValue: definition });
}
