import type { Look } from './model';

/** The design's colours as they are computed where an element stands. */
export function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--entente-${name}`).trim();
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => colour(`${name}-${index + 1}`));
  return {
    text: colour('text'),
    quiet: colour('quiet'),
    line: colour('line'),
    surface: colour('surface'),
    accent: colour('accent'),
    series: numbered('chart', 8),
    heat: numbered('heat', 5),
  };
}
