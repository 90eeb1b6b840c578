import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useKeys } from '@/lib/commands/commands';

/** Shows a part of a page as the app frames it: keys act, words are told, links lead somewhere. */
export function showPart(part: ReactNode) {
  const root = createRootRoute();
  const conversations = createRoute({ getParentRoute: () => root, path: '/conversations' });
  const router = createRouter({
    routeTree: root.addChildren([conversations]),
    history: createMemoryHistory({ initialEntries: ['/conversations'] }),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const framed = (children: ReactNode) => (
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={client}>
        <RouterContextProvider router={router as never}>
          <Keys />
          {children}
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
  const page = render(framed(part));
  return { client, router, unmount: page.unmount, show: (next: ReactNode) => page.rerender(framed(next)) };
}

function Keys() {
  useKeys();
  return null;
}
