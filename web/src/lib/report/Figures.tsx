import type { ReactNode } from 'react';
import classes from './Figures.module.css';

export interface FigureOf {
  /** By which it is found again, in tests too. */
  id: string;
  name: string;
  value: string;
  /** What it is made of, beneath it. */
  note?: ReactNode;
}

/** The figures that a report begins with. */
export function Figures({ figures }: { figures: FigureOf[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ id, name, value, note }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd data-figure={id}>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
