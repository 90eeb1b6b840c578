import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '@/features/session/session';
import { queries } from '@/lib/api/queries';
import { withTexts } from '@/lib/i18n/i18n';
import { one, oneOf, ownPath, parseSearch, stringifySearch, type Search } from '@/lib/storage/address';
import { Failure } from './pages/Failure';
import { Loading } from './pages/Loading';
import { NotFound } from './pages/NotFound';
import { Shell } from './Shell';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Failure });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => ({ next: ownPath(search.next) }),
  beforeLoad: async ({ search }) => {
    if (await queries.query({ ...sessionQuery, staleTime: 'static' })) {
      throw redirect({ href: search.next ?? '/' });
    }
  },
  component: lazyRouteComponent(() => import('./pages/SignInPage'), 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    if (!(await queries.query({ ...sessionQuery, staleTime: 'static' }))) {
      throw redirect({ to: '/sign-in', search: { next: ownPath(location.href) } });
    }
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/conversations' });
  },
});

const conversations = createRoute({
  getParentRoute: () => signedIn,
  path: '/conversations',
  validateSearch: (
    search,
  ): {
    status?: 'open' | 'resolved' | 'all';
    sort?: 'waiting' | 'activity' | 'deadline';
    view?: string;
    channel?: string;
    connection?: string;
    contact?: string;
  } => ({
    status: oneOf(search.status, ['open', 'resolved', 'all']),
    sort: oneOf(search.sort, ['waiting', 'activity', 'deadline']),
    view: one(search.view),
    channel: one(search.channel),
    connection: one(search.connection),
    contact: one(search.contact),
  }),
  component: lazyRouteComponent(() => import('./pages/ConversationsPage'), 'ConversationsPage'),
});

const noConversation = createRoute({
  getParentRoute: () => conversations,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/ChooseConversation'), 'ChooseConversation'),
});

const conversation = createRoute({
  getParentRoute: () => conversations,
  path: '$conversationId',
  component: lazyRouteComponent(() => import('./pages/ConversationPage'), 'ConversationPage'),
});

const numbers = createRoute({
  getParentRoute: () => signedIn,
  path: '/numbers',
  // The page reads it: a question of many words, and no other page needs to know them.
  validateSearch: (search): Search => search as Search,
  component: lazyRouteComponent(() => withTexts('numbers', import('./pages/NumbersPage')), 'NumbersPage'),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/numbers/$report',
  validateSearch: (search): Search => search as Search,
  component: lazyRouteComponent(() => withTexts('numbers', import('./pages/ReportPage')), 'ReportPage'),
});

const contacts = createRoute({
  getParentRoute: () => signedIn,
  path: '/contacts',
  validateSearch: (
    search,
  ): { query?: string; owner?: string; company?: string; tag?: string; segment?: string } => ({
    query: one(search.query),
    owner: one(search.owner),
    company: one(search.company),
    tag: one(search.tag),
    segment: one(search.segment),
  }),
  component: lazyRouteComponent(() => withTexts('contacts', import('./pages/ContactsPage')), 'ContactsPage'),
});

const suggestions = createRoute({
  getParentRoute: () => signedIn,
  path: '/contacts/suggestions',
  component: lazyRouteComponent(
    () => withTexts('contacts', import('./pages/SuggestionsPage')),
    'SuggestionsPage',
  ),
});

const contact = createRoute({
  getParentRoute: () => signedIn,
  path: '/contacts/$contactId',
  component: lazyRouteComponent(() => withTexts('contacts', import('./pages/ContactPage')), 'ContactPage'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/$page',
  validateSearch: (search): Search => search as Search,
  component: lazyRouteComponent(
    () => withTexts('edit', withTexts('contacts', import('./pages/PeoplePage'))),
    'PeoplePage',
  ),
});

const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin',
  component: lazyRouteComponent(
    () => withTexts('edit', withTexts('parts', withTexts('admin', import('./pages/AdminPage')))),
    'AdminPage',
  ),
});

const adminStart = createRoute({
  getParentRoute: () => admin,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/AdminStartPage'), 'AdminStartPage'),
});

const adminPart = createRoute({
  getParentRoute: () => admin,
  path: '$part',
  validateSearch: (search): { open?: string } => ({ open: one(search.open) }),
  component: lazyRouteComponent(() => import('./pages/AdminPartPage'), 'AdminPartPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      home,
      conversations.addChildren([noConversation, conversation]),
      contacts,
      suggestions,
      contact,
      people,
      numbers,
      report,
      admin.addChildren([adminStart, adminPart]),
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: Failure,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
