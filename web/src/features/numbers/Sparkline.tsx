interface Props {
  /** In order; gaps where nothing is told. */
  values: (number | null)[];
}

const WIDTH = 120;
const HEIGHT = 28;
const INSET = 2;

/** How a figure went, at a glance: the same is told in full by the chart over time. */
export function Sparkline({ values }: Props) {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length < 2) {
    return null;
  }
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={pathOf(values)}
        fill="none"
        stroke="var(--entente-accent)"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** A line through the values, broken where there is none; the axis begins at zero. */
export function pathOf(values: (number | null)[]): string {
  const greatest = Math.max(...values.map((value) => value ?? 0), Number.MIN_VALUE);
  const x = (at: number) => INSET + (at / Math.max(1, values.length - 1)) * (WIDTH - 2 * INSET);
  const y = (value: number) => HEIGHT - INSET - (value / greatest) * (HEIGHT - 2 * INSET);
  return values
    .map((value, at) => {
      if (value === null) {
        return '';
      }
      const begins = at === 0 || values[at - 1] === null;
      return `${begins ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
