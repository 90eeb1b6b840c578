import { Box, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/model';
import { EmptyState } from '@/lib/ui/EmptyState';
import { anyQuery, type ListFilter } from './queries';

const FirstSteps = lazy(async () => ({ default: (await import('./FirstSteps')).FirstSteps }));

interface Props {
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
  session: Session | null;
}

/** Why the list is empty; how to begin in a workspace without any conversation is told beside the list. */
export function EmptyList({ filter, onFilter, session }: Props) {
  const { t } = useTranslation();
  const { data: any } = useQuery(anyQuery);
  if (filter.channel ?? filter.connection ?? filter.contact) {
    return (
      <EmptyState icon="filter" title={t('list.emptyFilteredTitle')} text={t('list.emptyFilteredText')}>
        <Button
          variant="default"
          onClick={() => onFilter({ channel: undefined, connection: undefined, contact: undefined })}
        >
          {t('list.clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  if (any === undefined) {
    return null;
  }
  if (!any) {
    return (
      <>
        <EmptyState icon="inbox" title={t('list.emptyTitle')} text={t('list.emptyText')} />
        {/* On a phone nothing stands beside the list. */}
        <Box hiddenFrom="sm">
          <Suspense>{session && <FirstSteps session={session} />}</Suspense>
        </Box>
      </>
    );
  }
  if (filter.view !== undefined) {
    return <EmptyState icon="check" title={t('list.emptyViewTitle')} text={t('list.emptyViewText')} />;
  }
  return filter.status === 'resolved' ? (
    <EmptyState icon="check" title={t('list.emptyResolvedTitle')} text={t('list.emptyResolvedText')} />
  ) : (
    <EmptyState icon="check" title={t('list.emptyOpenTitle')} text={t('list.emptyOpenText')} />
  );
}
