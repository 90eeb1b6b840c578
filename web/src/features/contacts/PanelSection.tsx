import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One part of what is known of a customer, under its heading. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={6} component="section" aria-label={title}>
      <Title order={3}>{title}</Title>
      {children}
    </Stack>
  );
}
