import type { Look, Named, Scale } from './model';
import { ticks } from './scale';

/** Room for the labels of the axes, which keep inside. */
export const GRID = {
  left: 4,
  right: 12,
  top: 14,
  bottom: 4,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
} as const;

export function valueAxis(values: (number | null)[], scale: Scale, { line, quiet }: Look) {
  const { axisLabel, ...extent } = ticks(values, scale);
  return {
    type: 'value',
    ...extent,
    axisLabel: { ...axisLabel, color: quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: line } },
  } as const;
}

export function categoryAxis(categories: Named[], { line, quiet }: Look, extra: object = {}) {
  return {
    type: 'category',
    data: categories.map(({ name }) => name),
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { color: quiet, fontSize: 12, hideOverlap: true },
    ...extra,
  } as const;
}

/** What a tooltip says, as elements: names are text, whatever stands in them, and no style is written as a string. */
export function tip(title: string, lines: { name: string; value: string; color?: string }[]): HTMLElement {
  const box = document.createElement('div');
  const heading = box.appendChild(document.createElement('strong'));
  heading.textContent = title;
  for (const { name, value, color } of lines) {
    const row = box.appendChild(document.createElement('div'));
    row.style.display = 'flex';
    row.style.alignItems = 'center';
    row.style.gap = '8px';
    if (color) {
      const mark = row.appendChild(document.createElement('span'));
      mark.style.cssText = 'width:8px;height:8px;border-radius:2px';
      mark.style.background = color;
    }
    row.appendChild(document.createElement('span')).textContent = name;
    const number = row.appendChild(document.createElement('b'));
    number.style.marginInlineStart = 'auto';
    number.textContent = value;
  }
  return box;
}

/** A tooltip in the colours of the page, that keeps inside the chart. */
export function tooltip({ surface, line, text }: Look) {
  return {
    confine: true,
    transitionDuration: 0,
    backgroundColor: surface,
    borderColor: line,
    textStyle: { color: text, fontSize: 12 },
  };
}
