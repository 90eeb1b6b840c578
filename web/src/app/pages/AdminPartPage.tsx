import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenedContext } from '@/lib/edit/Opened';
import { VIEWS } from '@/features/admin/PartView';
import { isPart, type PartId } from '@/features/admin/parts';
import { useTitle } from '@/lib/ui/useTitle';
import { Loading } from './Loading';
import { NotFound } from './NotFound';

const route = getRouteApi('/signed-in/admin/$part');

export function AdminPartPage() {
  const { part } = route.useParams();
  return isPart(part) ? <Part key={part} part={part} /> : <NotFound />;
}

function Part({ part }: { part: PartId }) {
  const { t } = useTranslation('parts');
  const { open } = route.useSearch();
  const navigate = useNavigate();
  useTitle(t(part));
  const opened = useMemo(
    () => ({
      open,
      onOpen: (id: string | undefined) =>
        void navigate({ to: '/admin/$part', params: { part }, search: { open: id } }),
    }),
    [open, navigate, part],
  );
  const View = VIEWS[part];
  return (
    <OpenedContext value={opened}>
      <Suspense fallback={<Loading />}>
        <View />
      </Suspense>
    </OpenedContext>
  );
}
