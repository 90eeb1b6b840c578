import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { segmentsQuery } from '@/features/contacts/directory';
import { PeopleFrame } from '@/features/contacts/PeopleFrame';
import { EntryList } from '@/lib/edit/EntryList';
import { useFormat } from '@/lib/format/useFormat';
import { SegmentForm } from './SegmentForm';

/** How often a segment that is being filled is asked for, in milliseconds. */
const FILLING = 3_000;

/** All segments, with the number of their people. */
export function Segments({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const list = useQuery({
    ...segmentsQuery,
    refetchInterval: ({ state }) =>
      state.data?.some(({ currentAt }) => currentAt === null) ? FILLING : false,
  });
  return (
    <PeopleFrame>
      <EntryList
        level={2}
        words={{
          title: t('title'),
          lead: t('lead'),
          add: mayWrite ? t('add') : undefined,
          none: t('none'),
          teach: t('teach'),
        }}
        list={list}
        idOf={({ id }) => id}
        name={({ name }) => name}
        about={({ currentAt }) => currentAt === null && t('building')}
        beside={({ id, name, members }) => (
          <Link to="/contacts" search={{ segment: id }} aria-label={t('show', { name })}>
            <Text span fz="sm" className="numeric">
              {t('members', { count: members, formatted: format.number(members) })}
            </Text>
          </Link>
        )}
        form={mayWrite ? (segment) => <SegmentForm segment={segment} /> : undefined}
      />
    </PeopleFrame>
  );
}
