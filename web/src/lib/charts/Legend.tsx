import classes from './Chart.module.css';
import type { Named } from './model';

interface Props {
  series: Named[];
  hidden: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

const COLOURS = 8;

/** Names the colours; a click takes a series out of the picture and back. */
export function Legend({ series, hidden, onToggle }: Props) {
  return (
    <ul className={classes.legend}>
      {series.map(({ key, name }, index) => (
        <li key={key}>
          <button type="button" aria-pressed={!hidden.has(key)} onClick={() => onToggle(key)}>
            <span
              className={classes.swatch}
              style={{ background: `var(--entente-chart-${(index % COLOURS) + 1})` }}
            />
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
