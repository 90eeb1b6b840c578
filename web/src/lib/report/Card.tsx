import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Definition } from './Definition';
import { Files } from './Files';
import classes from './Report.module.css';

interface Props {
  title: string;
  /** The metric whose meaning stands a click away. */
  metric?: { id: string; name: string };
  file?: { report: string; query: object };
  controls?: ReactNode;
  children: ReactNode;
}

/** One of the reports: what it shows, what may be chosen of it, and how to take it away. */
export function Card({ title, metric, file, controls, children }: Props) {
  return (
    <section className={classes.card} aria-label={title}>
      <Group justify="space-between" gap="xs">
        <Group gap={4} wrap="nowrap">
          <Title order={2}>{title}</Title>
          {metric && <Definition {...metric} />}
        </Group>
        {file && <Files {...file} title={title} />}
      </Group>
      {controls && (
        <Group gap="sm" align="end" className={classes.controls}>
          {controls}
        </Group>
      )}
      {children}
    </section>
  );
}
