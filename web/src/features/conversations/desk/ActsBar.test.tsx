import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Conversation } from '@/lib/api/model';
import { ADA, DIRECTORY } from '@/testing/desk';
import { showPart } from '@/testing/page';
import { standIn, type Call } from '@/testing/server';
import { conversation } from '@/testing/world';
import { conversationQuery } from '@/features/conversations/queries';
import { ActsBar } from './ActsBar';

const AT = '/api/v1/conversations/c1';
const CHANGE = `PATCH ${AT}`;

function open(shown: Conversation = conversation('c1'), routes: Record<string, () => unknown> = {}) {
  let now = shown;
  const server = standIn({
    ...DIRECTORY,
    [CHANGE]: ({ body }: Call) => {
      now = { ...now, ...(body as Partial<Conversation>), version: now.version + 1 };
      return Response.json(now, { headers: { ETag: `"${now.version}"` } });
    },
    [`GET ${AT}`]: () => Response.json(now, { headers: { ETag: `"${now.version}"` } }),
    ...routes,
  });
  const page = showPart(<ActsBar conversation={shown} member={ADA} />);
  page.client.setQueryData(conversationQuery('c1').queryKey, { conversation: shown, etag: '"1"' });
  const set = (change: Partial<Conversation>) => {
    now = { ...now, ...change };
    page.client.setQueryData(conversationQuery('c1').queryKey, { conversation: now, etag: '"9"' });
  };
  return { server, set, asked: () => server.asked(CHANGE).map(({ body }) => body) };
}

afterEach(() => {
  notifications.clean();
});

describe('what can be done with a conversation', () => {
  it('is taken by a key, as it was seen, and given back by undo', async () => {
    const { server, asked } = open();
    await waitFor(() => expect(server.asked('GET /api/v1/agents')).toHaveLength(1));

    await userEvent.keyboard('m');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(asked()).toEqual([{ assigneeId: 'ada' }, { assigneeId: null }]));
    expect(server.asked(CHANGE)[0]?.headers.get('If-Match')).toBe('"1"');
  });

  it('is called spam and its sender blocked by one act', async () => {
    const { server, asked } = open(conversation('c1'), {
      'PUT /api/v1/blocked-identities/identity-c1': () => ({ id: 'i1' }),
    });

    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Spam: block the sender' }));

    await waitFor(() => expect(asked()).toEqual([{ status: 'spam' }]));
    expect(server.asked('PUT /api/v1/blocked-identities/identity-c1')).toHaveLength(1);
  });

  it('does not undo over what another has done since', async () => {
    const { asked, set } = open();
    await userEvent.keyboard('p');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Priority' }), 'urgent{Enter}');
    const undo = await screen.findByRole('button', { name: 'Undo' });

    set({ priority: 'low' });
    await userEvent.click(undo);

    expect((await screen.findByRole('alert')).textContent).toContain('Someone has changed');
    expect(asked()).toEqual([{ priority: 'urgent' }]);
  });

  it('gives it to another by typing a name', async () => {
    const { asked } = open();

    await userEvent.keyboard('a');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Assign' }), 'grace');
    await screen.findByRole('option', { name: 'Grace' });
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(asked()).toEqual([{ assigneeId: 'grace' }]));
  });

  it('ticks tags one after the other, and offers none that are out of use', async () => {
    const { asked } = open();

    await userEvent.keyboard('t');
    await userEvent.click(await screen.findByRole('option', { name: 'VIP' }));

    await waitFor(() => expect(asked()).toEqual([{ tags: ['vip'] }]));
    expect(screen.queryByRole('option', { name: 'Old' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Tags' })).toBeTruthy();
  });

  it('is shown as it was where the server refuses, and says so', async () => {
    const refusal = () => Response.json({ status: 412, title: 'Changed' }, { status: 412 });
    open(conversation('c1'), { [CHANGE]: refusal });

    await userEvent.keyboard('s');
    await userEvent.click(await screen.findByRole('option', { name: /In one hour/ }));

    expect((await screen.findByRole('alert')).textContent).toContain('Someone has changed');
  });
});
