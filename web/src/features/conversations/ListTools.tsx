import { NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@/lib/api/model';
import classes from './ConversationList.module.css';
import { FilterButton } from './FilterButton';
import type { ListFilter } from './queries';

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
        value={filter.sort}
        onChange={(event) =>
          onFilter({ sort: event.currentTarget.value === 'waiting' ? 'waiting' : 'activity' })
        }
        data={[
          { value: 'waiting', label: t('list.sortWaiting') },
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
