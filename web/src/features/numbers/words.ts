import type { TFunction } from 'i18next';

/** The name of a figure; one that this version has no word for keeps its id. */
export function metricName(id: string, t: TFunction): string {
  return t(`numbers:metrics.${id as 'response'}`, { defaultValue: id });
}
