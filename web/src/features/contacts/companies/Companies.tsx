import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleFrame } from '@/features/contacts/PeopleFrame';
import { EntryList } from '@/lib/edit/EntryList';
import { Icon } from '@/lib/ui/Icon';
import { CompanyForm } from './CompanyForm';
import { companyPagesQuery } from './queries';

/** All companies, or those that a word finds. */
export function Companies({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation('companies');
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const list = useInfiniteQuery({
    ...companyPagesQuery(query),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });
  return (
    <PeopleFrame>
      <EntryList
        level={2}
        words={{
          title: t('title'),
          lead: t('lead'),
          add: mayWrite ? t('add') : undefined,
          none: query === '' ? t('none') : t('nothing'),
          teach: t('teach'),
        }}
        list={list}
        idOf={({ id }) => id}
        name={({ name }) => name}
        about={({ domains }) => domains.join(', ')}
        beside={({ id, name }) => (
          <Link to="/contacts" search={{ company: id }} aria-label={t('show', { name })}>
            {t('people')}
          </Link>
        )}
        form={mayWrite ? (company) => <CompanyForm company={company} /> : undefined}
        after={
          list.hasNextPage && (
            <Button
              variant="default"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )
        }
      >
        <TextInput
          type="search"
          maw={420}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<Icon name="search" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </EntryList>
    </PeopleFrame>
  );
}
