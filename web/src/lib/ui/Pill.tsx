import type { ReactNode } from 'react';
import type { Tone } from '@/lib/format/duration';
import { Icon, type IconName } from './Icon';
import classes from './Pill.module.css';

interface Props {
  tone: Tone | 'quiet' | 'note';
  icon: IconName;
  children: ReactNode;
  title?: string;
}

/** A state as text, icon and colour: never by colour alone. */
export function Pill({ tone, icon, children, title }: Props) {
  return (
    <span className={classes.pill} data-tone={tone} title={title}>
      <Icon name={icon} size={13} />
      <span>{children}</span>
    </span>
  );
}
