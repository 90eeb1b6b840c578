import classes from './Behind.module.css';

interface Props {
  /** The figure as it is read. */
  figure: string;
  /** What it is a figure of, for those who do not see where it stands. */
  label: string;
  onOpen: () => void;
}

/** A figure that opens what is behind it. */
export function BehindFigure({ figure, label, onOpen }: Props) {
  return (
    <button type="button" className={classes.figure} aria-label={`${label}: ${figure}`} onClick={onOpen}>
      {figure}
    </button>
  );
}
