import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import { isPeoplePage, PEOPLE, type PeoplePageId } from '@/app/people';
import { OpenedContext } from '@/lib/edit/Opened';
import { one } from '@/lib/storage/address';
import { Loading } from './Loading';
import { NotFound } from './NotFound';

const route = getRouteApi('/signed-in/people/$page');

/** One of the pages beside the list of contacts. */
export function PeoplePage() {
  const { page } = route.useParams();
  return isPeoplePage(page) ? <Page key={page} page={page} /> : <NotFound />;
}

function Page({ page }: { page: PeoplePageId }) {
  const open = one(route.useSearch().open);
  const navigate = useNavigate();
  const opened = useMemo(
    () => ({
      open,
      onOpen: (id: string | undefined) =>
        void navigate({ to: '/people/$page', params: { page }, search: id ? { open: id } : {} }),
    }),
    [open, navigate, page],
  );
  const View = PEOPLE[page];
  return (
    <OpenedContext value={opened}>
      <Suspense fallback={<Loading />}>
        <View />
      </Suspense>
    </OpenedContext>
  );
}
