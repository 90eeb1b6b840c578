import { Button, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';

interface Props {
  list: {
    isPending: boolean;
    isSuccess: boolean;
    isError: boolean;
    error: unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
    refetch: () => Promise<unknown>;
  };
  /** How many there are already. */
  count: number;
  /** What is said where there are none. */
  none: string;
  children: ReactNode;
}

/** Pages of a list, the next one when its end comes into sight or by a button. */
export function Endless({ list, count, none, children }: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  const end = useRef<HTMLButtonElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    const button = end.current;
    if (!button || !hasNextPage || isFetchingNextPage || typeof IntersectionObserver === 'undefined') {
      return;
    }
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) {
        void fetchNextPage();
      }
    });
    observer.observe(button);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (list.isPending) {
    return <Skeleton h={120} />;
  }
  return (
    <Stack gap="sm">
      {list.isError && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && count === 0 && <Text c="dimmed">{none}</Text>}
      {children}
      {hasNextPage && (
        <Button ref={end} variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('contacts:more')}
        </Button>
      )}
    </Stack>
  );
}
