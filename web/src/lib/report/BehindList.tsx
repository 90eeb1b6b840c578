import { Button, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { useFocusBack } from '@/lib/ui/useFocusBack';
import classes from './Behind.module.css';

interface Props<Item> {
  title: string;
  /** What was clicked, in words. */
  said: string[];
  queryKey: QueryKey;
  page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>;
  /** How a number of them is said. */
  counted: (count: number, formatted: string) => string;
  row: (item: Item) => ReactNode;
  onClose: () => void;
}

/** The things behind a figure, as the service lists them. */
export function BehindList<Item>({ title, said, queryKey, page, counted, row, onClose }: Props<Item>) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['behind', ...queryKey],
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  useFocusBack();
  const items = data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <Group gap={6}>
          {said.map((words) => (
            <span key={words} className={classes.said}>
              {words}
            </span>
          ))}
        </Group>
        {error && <ProblemAlert error={error} retry={() => void refetch()} />}
        <Text role="status" fz="sm">
          {data
            ? `${counted(items.length, format.number(items.length))}${hasNextPage ? ' +' : ''}`
            : t('numbers:looking')}
        </Text>
        {!data && !error && <Skeleton h={200} />}
        <ul className={classes.rows}>{items.map(row)}</ul>
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('numbers:more')}
          </Button>
        )}
      </Stack>
    </Drawer>
  );
}
