import { Button, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/lib/ui/EmptyState';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { companiesQuery, useOwners } from '@/features/contacts/directory';
import { ContactFilters } from './ContactFilters';
import { ContactRows } from './ContactRows';
import classes from './Contacts.module.css';
import { ContactsHead } from './ContactsHead';
import { contactListQuery, exportAddress, type ContactFilter } from './queries';

interface Props {
  filter: ContactFilter;
  onFilter: (filter: ContactFilter) => void;
  onOpen: (contactId: string) => void;
  /** Whether the list may be taken away as a file. */
  mayExport: boolean;
}

function byId(items: readonly { id: string; name: string }[] | undefined): ReadonlyMap<string, string> {
  return new Map(items?.map(({ id, name }) => [id, name]));
}

/** All contacts, those of one filter, or those whom a word finds while it is typed. */
export function Contacts({ filter, onFilter, onOpen, mayExport }: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  // In the state, for rows that stand there at once must know what scrolls them.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(filter.query ?? '');
  const list = useInfiniteQuery(contactListQuery(filter));
  const contacts = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { data } = useQuery(companiesQuery);
  const companies = useMemo(() => byId(data), [data]);
  const members = useOwners();
  const owners = useMemo(() => byId(members), [members]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  function search(words: string) {
    setTyped(words);
    onFilter({ query: words.trim() || undefined });
  }

  function narrow(change: ContactFilter) {
    setTyped('');
    onFilter(change);
  }

  function onKeyDown(event: KeyboardEvent) {
    const first = contacts[0];
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      scroller?.querySelector<HTMLElement>('[data-row="0"]')?.focus();
    } else if (event.key === 'Enter' && first && filter.query && !list.isPlaceholderData) {
      onOpen(first.id);
    } else if (event.key === 'Escape' && typed !== '') {
      search('');
    }
  }

  const filtered = Object.values(filter).some(Boolean);
  return (
    <div className={classes.page}>
      <ContactsHead>
        <div className={classes.tools}>
          <TextInput
            ref={field}
            type="search"
            className={classes.search}
            aria-label={t('contacts:search')}
            placeholder={t('contacts:searchHint')}
            leftSection={<Icon name="search" />}
            value={typed}
            onChange={(event) => search(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <ContactFilters key={filter.tag} filter={filter} onFilter={narrow} />
          {mayExport && contacts.length > 0 && (
            <Button component="a" href={exportAddress(filter)} download variant="default">
              {t('contacts:exportList')}
            </Button>
          )}
        </div>
        <Text c="dimmed" fz="xs" className="numeric" role="status">
          {list.isSuccess &&
            t(hasNextPage ? 'contacts:rowsMore' : 'contacts:rows', { count: contacts.length })}
        </Text>
      </ContactsHead>
      <div ref={setScroller} className={classes.scroller}>
        {list.isPending && (
          <Stack p="md" aria-hidden="true">
            {[0, 1, 2, 3, 4].map((line) => (
              <Skeleton key={line} h={36} />
            ))}
          </Stack>
        )}
        {list.isError && (
          <Stack p="md">
            <ProblemAlert error={list.error} retry={() => void list.refetch()} />
          </Stack>
        )}
        {list.isSuccess && contacts.length === 0 && (
          <EmptyState
            icon="person"
            title={t(filtered ? 'contacts:noneFoundTitle' : 'contacts:emptyTitle')}
            text={t(filtered ? 'contacts:noneFoundText' : 'contacts:emptyText')}
          >
            {filtered && (
              <Button variant="default" onClick={() => narrow({})}>
                {t('contacts:clear')}
              </Button>
            )}
          </EmptyState>
        )}
        {scroller && contacts.length > 0 && (
          <ContactRows
            contacts={contacts}
            companies={companies}
            owners={owners}
            scroller={scroller}
            onEnd={more}
            onLeave={() => field.current?.focus()}
          />
        )}
      </div>
    </div>
  );
}
