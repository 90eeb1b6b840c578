import { Button, Skeleton, Stack, Switch } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/lib/ui/EmptyState';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { ADDABLE, type AddablePart } from '@/features/admin/parts';
import { EditDrawer } from './EditDrawer';
import { NEW, useOpened } from './Opened';
import { Order } from './Order';
import { Page } from './Page';
import classes from './Page.module.css';

export interface ListingProps<T> {
  part: AddablePart;
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
  /** Where the order counts: keeps another one. */
  onOrder?: (ids: string[]) => Promise<unknown>;
  /** The form of an entry, or of a new one. */
  form?: (item: T | undefined) => ReactNode;
  /** What stands above the list. */
  children?: ReactNode;
}

/** A page that is a list: its entries are opened, and written, in a drawer beside it. */
export function Listing<T>(props: ListingProps<T>) {
  const { part, list, idOf, name, retired, form, children } = props;
  const { t } = useTranslation(['translation', 'admin', 'parts']);
  const { open, onOpen } = useOpened();
  const [all, setAll] = useState(false);
  const items = list.data ?? [];
  const shown = all || !retired ? items : items.filter((item) => !retired(item));
  const opened = items.find((item) => idOf(item) === open);
  const mayAdd = form !== undefined && ADDABLE[part];
  const add = mayAdd && <Button onClick={() => onOpen(NEW)}>{t(`admin:add.${part}`)}</Button>;
  return (
    <Page part={part} acts={items.length > 0 && add}>
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
        <EmptyState icon="list" title={t(`admin:none.${part}`)} text={t(`admin:teach.${part}`)}>
          {add}
        </EmptyState>
      )}
      {shown.length > 0 && <Rows {...props} shown={shown} onOpen={onOpen} />}
      {retired && items.some(retired) && (
        <Switch
          label={t('admin:showRetired', { count: items.filter(retired).length })}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      {form && open !== undefined && (opened ?? (open === NEW && mayAdd)) && (
        <EditDrawer key={open} title={opened ? name(opened) : t(`admin:add.${part}`)}>
          {form(opened)}
        </EditDrawer>
      )}
    </Page>
  );
}

interface RowsProps<T> extends ListingProps<T> {
  shown: T[];
  onOpen: (id: string) => void;
}

function Rows<T>({ shown, idOf, name, about, marks, below, onOrder, form, onOpen }: RowsProps<T>) {
  return (
    <ol className={classes.list}>
      {shown.map((item, index) => {
        const words = (
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
                {words}
              </button>
            ) : (
              <div className={classes.open}>{words}</div>
            )}
            {onOrder && <Order name={name(item)} ids={shown.map(idOf)} index={index} onOrder={onOrder} />}
          </li>
        );
      })}
    </ol>
  );
}
