import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { conversation } from '@/testing/world';
import { draftPlace, readDraft } from '@/features/conversations/draft';
import { filesOf, setFiles } from '@/features/conversations/files';
import { Composer } from './Composer';

const AT = '/api/v1/conversations/c1';
const SEND = `POST ${AT}/replies`;
const FILE = { id: 'file-1', name: 'label.pdf', inline: false };
const PLACE = draftPlace('ada', 'c1');

const RULES = { state: 'open', maxLength: 20, attachments: true };
const SERVER = {
  [`GET ${AT}/reply-rules`]: () => RULES,
  [`PUT ${AT}/attendance`]: () => ({ items: [] }),
  [`DELETE ${AT}/attendance`]: () => undefined,
  'GET /api/v1/drafts': () => ({ items: [] }),
  [`PUT ${AT}/draft`]: () => undefined,
  'POST /api/v1/attachments': () => FILE,
  [SEND]: () => ({ id: 'reply-1' }),
};

function open(routes: Record<string, () => unknown> = {}) {
  const server = standIn({ ...SERVER, ...routes });
  const composer = (id: string) => (
    <Composer key={id} conversation={conversation(id)} name="Linus" memberId="ada" />
  );
  return { server, page: showPart(composer('c1')), composer };
}

const reply = () => screen.getByRole('textbox', { name: 'Reply' });
const typed = () => (reply() as HTMLTextAreaElement).value;

async function attach() {
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) {
    throw new Error('There is no way to choose a file');
  }
  await userEvent.upload(chooser, new File(['x'], 'label.pdf'));
  await waitFor(() => expect(filesOf(PLACE)[0]?.attachment).toEqual(FILE));
}

afterEach(() => {
  setFiles(PLACE, () => []);
  notifications.clean();
});

describe('the composer', () => {
  it('is opened by a key, sends by Ctrl and Enter, and is empty then', async () => {
    const { server } = open();

    await userEvent.keyboard('r');
    await userEvent.keyboard('On its way{Control>}{Enter}{/Control}');

    await waitFor(() => expect(typed()).toBe(''));
    expect(server.asked(SEND).map(({ body }) => body)).toEqual([{ body: 'On its way', undoSeconds: 10 }]);
    expect(readDraft(PLACE).body).toBe('');
  });

  it('keeps the words of what could not be sent, and sends them again under the same key', async () => {
    let away = true;
    const { server } = open({
      [SEND]: () => (away ? Response.json({ status: 503 }, { status: 503 }) : { id: 'reply-1' }),
    });

    await userEvent.type(reply(), 'On its way{Control>}{Enter}{/Control}');
    await screen.findByRole('alert');
    expect(typed()).toBe('On its way');
    away = false;
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    await waitFor(() => expect(typed()).toBe(''));
    const keys = server.asked(SEND).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(1);
  });

  it('writes a note for the team by a key, never as a reply', async () => {
    const { server } = open({ [`POST ${AT}/notes`]: () => ({ id: 'note-1' }) });

    await userEvent.keyboard('n');
    await userEvent.keyboard('Lost before{Control>}{Enter}{/Control}');

    await waitFor(() => expect(server.asked(`POST ${AT}/notes`)).toHaveLength(1));
    expect(server.asked(SEND)).toEqual([]);
  });

  it('takes the next words while the last ones are on their way', async () => {
    let arrive: () => void = () => undefined;
    const { server } = open({
      [`POST ${AT}/notes`]: () => new Promise((resolve) => (arrive = () => resolve({ id: 'note-1' }))),
    });
    await userEvent.keyboard('n');
    await userEvent.keyboard('Lost before{Control>}{Enter}{/Control}');
    await waitFor(() => expect(server.asked(`POST ${AT}/notes`)).toHaveLength(1));

    await userEvent.keyboard('{Escape}r');
    await userEvent.keyboard('On its way');
    arrive();

    await waitFor(() => expect(typed()).toBe('On its way'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(server.asked(SEND)).toHaveLength(1));
    expect(server.asked(SEND)[0]?.body).toMatchObject({ body: 'On its way' });
  });

  it('leaves a note a note if it could not be added, though a reply was chosen meanwhile', async () => {
    let fail: () => void = () => undefined;
    const refused = () => Response.json({ status: 503 }, { status: 503 });
    const { server } = open({
      [`POST ${AT}/notes`]: () => new Promise((resolve) => (fail = () => resolve(refused()))),
    });
    await userEvent.keyboard('n');
    await userEvent.keyboard('Lost before{Control>}{Enter}{/Control}');
    await waitFor(() => expect(server.asked(`POST ${AT}/notes`)).toHaveLength(1));

    await userEvent.keyboard('{Escape}r');
    fail();

    await screen.findByRole('alert');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'Lost before');
  });

  it('does not send more than the network takes', async () => {
    const { server } = open();
    await userEvent.type(reply(), 'x'.repeat(21));
    await screen.findByText(/1 character too many for this network/);

    await userEvent.keyboard('{Control>}{Enter}{/Control}');

    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
    expect(server.asked(SEND)).toEqual([]);
  });

  it('has the words and the files again after another conversation was looked at', async () => {
    const { page, composer } = open();
    await userEvent.type(reply(), 'See this');
    await attach();

    page.show(composer('c2'));
    expect(screen.queryByText('label.pdf')).toBeNull();
    page.show(composer('c1'));

    expect(typed()).toBe('See this');
    expect(screen.getByText('label.pdf')).toBeTruthy();
  });

  it('has the words and the files again when the reply is taken back', async () => {
    const taken = { id: 'reply-1', body: 'See this', attachments: [FILE] };
    const { server } = open({ [`DELETE ${AT}/replies/reply-1`]: () => taken });
    await userEvent.type(reply(), 'See this');
    await attach();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.queryByText('label.pdf')).toBeNull());

    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(typed()).toBe('See this'));
    expect(screen.getByText('label.pdf')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(server.asked(SEND)).toHaveLength(2));
    expect(server.asked(SEND)[1]?.body).toMatchObject({ attachmentIds: ['file-1'] });
  });

  it('sends only once the draft that is on its way is there, so that it does not come back', async () => {
    let arrive: () => void = () => undefined;
    const { server } = open({
      [`PUT ${AT}/draft`]: () => new Promise<void>((resolve) => (arrive = () => resolve())),
    });
    await userEvent.type(reply(), 'On its way');
    await waitFor(() => expect(server.asked(`PUT ${AT}/draft`)).toHaveLength(1), { timeout: 4_000 });

    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.asked(SEND)).toEqual([]);
    arrive();

    await waitFor(() => expect(server.asked(SEND)).toHaveLength(1));
  });
});
