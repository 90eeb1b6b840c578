import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { expect, it } from 'vitest';
import { standIn } from '@/testing/server';
import { conversation } from '@/testing/world';
import { useMarkRead } from './useMarkRead';

const READ = 'PUT /api/v1/conversations/ada/read';

it('reads what is opened and what comes, and leaves what was marked as unread when the page is come back to', async () => {
  const server = standIn({ [READ]: () => undefined });
  const client = new QueryClient();
  const shown = renderHook(useMarkRead, {
    initialProps: conversation('ada', { unread: true, interactions: 2 }),
    wrapper: ({ children }: PropsWithChildren) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
  await waitFor(() => expect(server.asked(READ)).toHaveLength(1));

  shown.rerender(conversation('ada', { unread: false, interactions: 2 }));
  shown.rerender(conversation('ada', { unread: true, interactions: 2 }));
  document.dispatchEvent(new Event('visibilitychange'));
  await Promise.resolve();
  expect(server.asked(READ)).toHaveLength(1);

  shown.rerender(conversation('ada', { unread: true, interactions: 3 }));
  await waitFor(() => expect(server.asked(READ)).toHaveLength(2));
});
