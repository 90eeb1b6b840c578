import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PeopleFrame } from '@/features/contacts/PeopleFrame';
import { EditPage } from '@/lib/edit/EditPage';
import { useOpened } from '@/lib/edit/Opened';
import { useFormat } from '@/lib/format/useFormat';
import { EmptyState } from '@/lib/ui/EmptyState';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { ChooseFile } from './ChooseFile';
import { ImportView } from './ImportView';
import classes from './Imports.module.css';
import { importsQuery } from './queries';

/** Files of contacts: sent, looked at, tried, and taken. */
export function Imports({ mayImport }: { mayImport: boolean }) {
  const { t } = useTranslation('imports');
  const { open, onOpen } = useOpened();
  if (!mayImport) {
    return (
      <PeopleFrame>
        <EmptyState icon="person" title={t('notYours')} text={t('notYoursText')} />
      </PeopleFrame>
    );
  }
  return (
    <PeopleFrame>
      {open === undefined ? (
        <EditPage level={2} title={t('title')} lead={t('lead')}>
          <ChooseFile onSent={onOpen} />
          <Files onOpen={onOpen} />
        </EditPage>
      ) : (
        <ImportView key={open} id={open} onLeave={() => onOpen(undefined)} />
      )}
    </PeopleFrame>
  );
}

function Files({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const list = useInfiniteQuery(importsQuery);
  const files = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {list.isPending && <Skeleton h={46} aria-hidden="true" />}
      {list.isError && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && files.length === 0 && <EmptyState icon="list" title={t('none')} text={t('teach')} />}
      {files.length > 0 && (
        <ol className={classes.files} aria-label={t('files')}>
          {files.map(({ id, name, createdAt, bytes }) => (
            <li key={id}>
              <button type="button" className={classes.file} onClick={() => onOpen(id)}>
                <span className={classes.name}>{name}</span>
                <span className={classes.quiet}>
                  {t('sent', { at: format.shortTime(createdAt), size: format.size(bytes) })}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
