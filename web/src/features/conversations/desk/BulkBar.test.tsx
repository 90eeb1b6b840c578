import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ADA, DIRECTORY } from '@/testing/desk';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { BulkBar } from './BulkBar';

const START = 'POST /api/v1/bulk-actions';
const ids = ['c1', 'c2', 'c3'];

function open(start: () => unknown, later: () => unknown = start) {
  const onDone = vi.fn();
  const server = standIn({ ...DIRECTORY, [START]: start, 'GET /api/v1/bulk-actions/b1': later });
  showPart(<BulkBar ids={ids} member={ADA} onDone={onDone} />);
  return { onDone, asked: () => server.asked(START).map(({ body }) => body) };
}

const bulk = (state: string, changed = 3, unchanged = 0, failed = 0) => ({
  id: 'b1',
  state,
  changed,
  unchanged,
  failed,
});

afterEach(() => {
  notifications.clean();
});

describe('one act for all that are ticked', () => {
  it('resolves them, waits until the server has, and says how many it were', async () => {
    const { onDone, asked } = open(
      () => bulk('running', 0),
      () => bulk('done'),
    );
    expect(screen.getByRole('status').textContent).toContain('3');

    await userEvent.click(screen.getByRole('button', { name: 'Resolve' }));

    await waitFor(() => expect(onDone).toHaveBeenCalledOnce(), { timeout: 3_000 });
    expect(asked()).toEqual([{ selection: { ids }, actions: { status: 'resolved' } }]);
    expect(await screen.findByText(/3 conversations/)).toBeTruthy();
  });

  it('gives them to a team, to a member, or to nobody', async () => {
    const { asked } = open(() => bulk('done'));
    for (const name of ['Care', 'Grace', 'Nobody']) {
      await userEvent.click(screen.getByRole('button', { name: 'Assign' }));
      await userEvent.click(await screen.findByRole('option', { name }));
      await waitFor(() =>
        expect(screen.getByRole('button', { name: 'Assign' })).toHaveProperty('disabled', false),
      );
    }

    expect(asked().map((body) => (body as { actions: unknown }).actions)).toEqual([
      { teamId: 'care' },
      { assigneeId: 'grace' },
      { assigneeId: null },
    ]);
  });

  it('says so where some could not be changed, and keeps them ticked where nothing was asked', async () => {
    const { onDone } = open(() => bulk('done', 1, 1, 1));

    await userEvent.click(screen.getByRole('button', { name: 'Add a tag' }));
    await userEvent.click(await screen.findByRole('option', { name: 'VIP' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('keeps them ticked where the server cannot be reached', async () => {
    const { onDone } = open(() => Response.json({ status: 503 }, { status: 503 }));

    await userEvent.click(screen.getByRole('button', { name: 'Resolve' }));

    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(onDone).not.toHaveBeenCalled();
  });
});
