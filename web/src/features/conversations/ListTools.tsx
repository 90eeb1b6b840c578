import { NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@/lib/api/model';
import classes from './ConversationList.module.css';
import { FilterButton } from './FilterButton';
import type { ListFilter } from './queries';

const SORTS = ['waiting', 'deadline', 'activity'] as const;

const FilterPopover = lazy(() => import('./FilterPopover'));

interface Props {
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
  connections: Connection[];
}

/** The order of the list and what is left out of it. */
export function ListTools({ filter, onFilter, connections }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const button = <FilterButton filter={filter} onClick={() => setWanted(true)} />;
  return (
    <div className={classes.tools}>
      <NativeSelect
        aria-label={t('list.sort')}
        size="xs"
        style={{ flex: 1 }}
        value={filter.sort ?? ''}
        onChange={(event) => onFilter({ sort: SORTS.find((sort) => sort === event.currentTarget.value) })}
        data={[
          ...(filter.view === undefined ? [] : [{ value: '', label: t('list.sortView') }]),
          { value: 'waiting', label: t('list.sortWaiting') },
          { value: 'deadline', label: t('list.sortDeadline') },
          { value: 'activity', label: t('list.sortActivity') },
        ]}
      />
      {wanted ? (
        <Suspense fallback={button}>
          <FilterPopover filter={filter} onFilter={onFilter} connections={connections} />
        </Suspense>
      ) : (
        button
      )}
    </div>
  );
}
