import { Button, Skeleton, Stack, Switch } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/lib/ui/EmptyState';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { EditDrawer } from './EditDrawer';
import { NEW, useOpened } from './Opened';
import { Order } from './Order';
import { EditPage } from './EditPage';
import classes from './EditPage.module.css';

/** What a list says of itself. */
export interface ListWords {
  title: string;
  /** What it is for. */
  lead: string;
  /** On the button that adds to it; none where nothing can be added. */
  add?: string;
  /** Where there is none yet: that, and what to begin with. */
  none: string;
  teach: string;
}

export interface EntryListProps<T> {
  words: ListWords;
  /** Of its title: 2 where the page has one above it. */
  level?: 1 | 2;
  list: UseQueryResult<T[]>;
  idOf: (item: T) => string;
  name: (item: T) => string;
  /** A line of what there is to know. */
  about?: (item: T) => ReactNode;
  /** States, as pills. */
  marks?: (item: T) => ReactNode;
  /** Whether it is out of use: then it is shown only when that is asked for. */
  retired?: (item: T) => boolean;
  /** Whether it stands below the entry before it. */
  below?: (item: T) => boolean;
  /** What stands at the end of a row, beside what opens it: a link, most often. */
  beside?: (item: T) => ReactNode;
  /** Where the order counts: keeps another one. */
  onOrder?: (ids: string[]) => Promise<unknown>;
  /** The form of an entry, or of a new one. */
  form?: (item: T | undefined) => ReactNode;
  /** What stands below the list. */
  after?: ReactNode;
  /** What stands above the list. */
  children?: ReactNode;
}

/** A page that is a list: its entries are opened, and written, in a drawer beside it. */
export function EntryList<T>(props: EntryListProps<T>) {
  const { words, list, idOf, name, retired, form, children } = props;
  const { t } = useTranslation('edit');
  const { open, onOpen } = useOpened();
  const [all, setAll] = useState(false);
  const items = list.data ?? [];
  const shown = all || !retired ? items : items.filter((item) => !retired(item));
  const opened = items.find((item) => idOf(item) === open);
  const mayAdd = form !== undefined && words.add !== undefined;
  const add = mayAdd && <Button onClick={() => onOpen(NEW)}>{words.add}</Button>;
  return (
    <EditPage level={props.level} title={words.title} lead={words.lead} acts={items.length > 0 && add}>
      {children}
      {list.isPending && (
        <Stack gap="xs" aria-hidden="true">
          {[0, 1, 2].map((line) => (
            <Skeleton key={line} h={46} />
          ))}
        </Stack>
      )}
      {list.isError && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState icon="list" title={words.none} text={words.teach}>
          {add}
        </EmptyState>
      )}
      {shown.length > 0 && <Rows {...props} shown={shown} onOpen={onOpen} />}
      {props.after}
      {retired && items.some(retired) && (
        <Switch
          label={t('showRetired', { count: items.filter(retired).length })}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      {form && open !== undefined && (opened ?? (open === NEW && mayAdd)) && (
        <EditDrawer key={open} title={opened ? name(opened) : (words.add ?? '')}>
          {form(opened)}
        </EditDrawer>
      )}
    </EditPage>
  );
}

interface RowsProps<T> extends EntryListProps<T> {
  shown: T[];
  onOpen: (id: string) => void;
}

function Rows<T>({ shown, idOf, name, about, marks, below, beside, onOrder, form, onOpen }: RowsProps<T>) {
  return (
    <ol className={classes.list}>
      {shown.map((item, index) => {
        const line = (
          <>
            <span className={classes.what}>
              <span className={classes.name}>{name(item)}</span>
              {about && <span className={classes.about}>{about(item)}</span>}
            </span>
            {marks && <span className={classes.marks}>{marks(item)}</span>}
          </>
        );
        return (
          <li key={idOf(item)} className={classes.row} data-below={below?.(item)}>
            {form ? (
              <button type="button" className={classes.open} onClick={() => onOpen(idOf(item))}>
                {line}
              </button>
            ) : (
              <div className={classes.open}>{line}</div>
            )}
            {beside && <span className={classes.beside}>{beside(item)}</span>}
            {onOrder && <Order name={name(item)} ids={shown.map(idOf)} index={index} onOrder={onOrder} />}
          </li>
        );
      })}
    </ol>
  );
}
