import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EditPage.module.css';

interface Props {
  level?: 1 | 2;
  title: string;
  /** What it is for. */
  lead: string;
  /** What can be begun here. */
  acts?: ReactNode;
  children: ReactNode;
}

/** A page on which something is set up: its name, what it is for, and what one does there. */
export function EditPage({ level = 1, title, lead, acts, children }: Props) {
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          <Title order={level}>{title}</Title>
          <Text c="dimmed" maw={680}>
            {lead}
          </Text>
        </div>
        {acts}
      </header>
      {children}
    </section>
  );
}
