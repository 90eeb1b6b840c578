import { Outlet, useNavigate, useParams, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConversationList } from '@/features/conversations/ConversationList';
import type { ListFilter } from '@/features/conversations/queries';
import { useSession } from '@/features/session/session';
import { useTitle } from '@/lib/ui/useTitle';
import classes from './ConversationsPage.module.css';

const route = getRouteApi('/signed-in/conversations');

/** The list, and beside it the conversation that is open; on a phone one or the other. */
export function ConversationsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const { conversationId } = useParams({ strict: false });
  useTitle(t('app.conversations'));

  // A view has a status and an order of its own.
  const status = search.status ?? (search.view === undefined ? 'open' : undefined);
  const order = status === 'open' ? 'waiting' : 'activity';
  const filter: ListFilter = {
    ...search,
    status,
    sort: search.sort ?? (search.view === undefined ? order : undefined),
  };

  function refine(change: Partial<ListFilter>) {
    // Another tab has an order of its own, unless one is asked for.
    const sort = change.status ? undefined : search.sort;
    void navigate({ to: '.', search: { ...search, sort, ...change } });
  }

  return (
    <div className={classes.page} data-open={conversationId !== undefined || undefined}>
      <div className={classes.list}>
        <ConversationList
          key={JSON.stringify(filter)}
          filter={filter}
          onFilter={refine}
          openId={conversationId}
          session={session}
        />
      </div>
      <div className={classes.conversation}>
        <Outlet />
      </div>
    </div>
  );
}
