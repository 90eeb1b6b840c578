import { Button, CloseButton, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionsQuery } from '@/lib/api/directory';
import type { Session } from '@/lib/api/model';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './ConversationList.module.css';
import { EmptyList } from './EmptyList';
import { BulkBar, fetchDesk, LiveMark, ViewName, ViewStrip } from './later';
import { ListTools } from './ListTools';
import type { ListFilter } from './queries';
import { useConversationList } from './useConversationList';
import { VirtualRows } from './VirtualRows';

const STATUSES = ['open', 'resolved', 'all'] as const;
/** The tab of the view that is looked through; it has a status of its own. */
const VIEW = 'view';

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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const tab = filter.view === undefined ? (filter.status ?? 'open') : VIEW;
  useEffect(fetchDesk, []);

  const { data: connections } = useQuery(connectionsQuery);
  const byId = useMemo(() => new Map(connections?.map((one) => [one.id, one])), [connections]);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const choose = useCallback((id: string) => {
    setChosen((before) => {
      const after = new Set(before);
      return after.delete(id) ? after : after.add(id);
    });
  }, []);
  const mayChoose = session !== null && session.member.role !== 'viewer';

  function showNews() {
    renew();
    scroller.current?.scrollTo({ top: 0 });
  }

  return (
    <Tabs
      className={classes.list}
      value={tab}
      onChange={(next) => {
        const status = STATUSES.find((one) => one === next);
        if (status) {
          onFilter({ status, view: undefined });
        }
      }}
      keepMounted={false}
    >
      <div className={classes.head}>
        <Group justify="space-between" align="baseline">
          <Title order={1}>{t('list.title')}</Title>
          <Group gap="xs" c="dimmed" fz="xs">
            <Text fz="xs" className="numeric" role="status">
              {list.isSuccess && t(hasNextPage ? 'list.rowsMore' : 'list.rows', { count: rows.length })}
            </Text>
            <Suspense>
              <LiveMark />
            </Suspense>
          </Group>
        </Group>
        <div className={classes.views}>
          <Suspense>
            <ViewStrip current={filter.view} />
          </Suspense>
        </div>
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
          {filter.view !== undefined && (
            <Tabs.Tab value={VIEW} className={classes.view} classNames={{ tabLabel: classes.viewName }}>
              <Suspense fallback="…">
                <ViewName id={filter.view} />
              </Suspense>
            </Tabs.Tab>
          )}
        </Tabs.List>
        {chosen.size > 0 && session && (
          <Suspense>
            <BulkBar ids={[...chosen]} member={session.member} onDone={() => setChosen(new Set())} />
          </Suspense>
        )}
      </div>
      <Tabs.Panel value={tab} className={classes.panel}>
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
              chosen={chosen}
              onChoose={mayChoose ? choose : undefined}
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
