import { Button, CloseButton, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionsQuery } from '@/lib/api/directory';
import type { Session } from '@/lib/api/model';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './ConversationList.module.css';
import { EmptyList } from './EmptyList';
import { ListTools } from './ListTools';
import type { ListFilter } from './queries';
import { useConversationList } from './useConversationList';
import { VirtualRows } from './VirtualRows';

const STATUSES = ['open', 'resolved', 'all'] as const;

interface Props {
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
  openId: string | undefined;
  session: Session | null;
}

export function ConversationList({ filter, onFilter, openId, session }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const calm = () => scroller.current !== null && unwatched(scroller.current);
  const { list, layout, renew, names } = useConversationList(filter, calm);
  const { rows, arrived, changed } = layout;

  const { data: connections } = useQuery(connectionsQuery);
  const byId = useMemo(() => new Map(connections?.map((one) => [one.id, one])), [connections]);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  function showNews() {
    renew();
    scroller.current?.scrollTo({ top: 0 });
  }

  return (
    <Tabs
      className={classes.list}
      value={filter.status}
      onChange={(status) => onFilter({ status: STATUSES.find((one) => one === status) })}
      keepMounted={false}
    >
      <div className={classes.head}>
        <Group justify="space-between" align="baseline">
          <Title order={1}>{t('list.title')}</Title>
          <Text c="dimmed" fz="xs" className="numeric" role="status">
            {list.isSuccess && t(hasNextPage ? 'list.rowsMore' : 'list.rows', { count: rows.length })}
          </Text>
        </Group>
        <ListTools filter={filter} onFilter={onFilter} connections={connections ?? []} />
        {filter.contact && (
          <Group gap="xs" justify="space-between" wrap="nowrap" className={classes.contact}>
            <Text fz="sm" truncate>
              {names.has(filter.contact)
                ? t('list.ofContactNamed', { name: names.get(filter.contact) })
                : t('list.ofContact')}
            </Text>
            <CloseButton
              size="sm"
              aria-label={t('list.clearFilters')}
              onClick={() => onFilter({ contact: undefined })}
            />
          </Group>
        )}
        <Tabs.List className={classes.tabs} aria-label={t('list.tabs')}>
          {STATUSES.map((status) => (
            <Tabs.Tab key={status} value={status}>
              {t(`list.${status}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel value={filter.status} className={classes.panel}>
        {(arrived > 0 || changed) && (
          <Button
            className={classes.news}
            size="compact-sm"
            radius="xl"
            leftSection={<Icon name="reopen" size={14} />}
            onClick={showNews}
          >
            {arrived > 0 ? t('list.new', { count: arrived }) : t('list.changed')}
          </Button>
        )}
        <div ref={scroller} className={classes.scroller}>
          {list.isPending && <Placeholder />}
          {list.isError && (
            <Stack p="md">
              <ProblemAlert error={list.error} retry={() => void list.refetch()} />
            </Stack>
          )}
          {list.isSuccess && rows.length === 0 && (
            <EmptyList filter={filter} onFilter={onFilter} session={session} />
          )}
          {rows.length > 0 && (
            <VirtualRows
              rows={rows}
              names={names}
              connections={byId}
              sort={filter.sort}
              openId={openId}
              scroller={scroller}
              onEnd={more}
            />
          )}
        </div>
      </Tabs.Panel>
    </Tabs>
  );
}

/** Whether nobody points at the list, has the focus in it or has scrolled it: then rows may move. */
function unwatched(list: HTMLElement): boolean {
  return list.scrollTop === 0 && !list.matches(':hover') && !list.contains(document.activeElement);
}

function Placeholder() {
  return (
    <Stack p="md" gap="lg" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((line) => (
        <Stack key={line} gap={6}>
          <Skeleton h={12} w="45%" />
          <Skeleton h={10} />
        </Stack>
      ))}
    </Stack>
  );
}
