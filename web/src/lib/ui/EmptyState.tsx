import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  title: string;
  text: string;
  children?: ReactNode;
}

/** What stands where nothing is: why, and what to do about it. */
export function EmptyState({ icon, title, text, children }: Props) {
  return (
    <Stack align="center" gap="xs" p="xl" ta="center">
      <Text c="dimmed" component="span">
        <Icon name={icon} size={32} />
      </Text>
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw={420}>
        {text}
      </Text>
      {children}
    </Stack>
  );
}
