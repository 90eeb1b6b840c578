import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import InsightDialog from './InsightDialog';

const said = (id: string, actor: string, body: string) => ({
  id,
  actor,
  body,
  deletedAt: null,
  occurredAt: '2026-10-31T08:00:00Z',
});

beforeEach(() => vi.unstubAllGlobals());

it('hands what the customer said last to a department', async () => {
  const onClose = vi.fn();
  const server = standIn({
    'GET /api/v1/conversations/c1/interactions': () => ({
      items: [said('m1', 'customer', 'It leaks'), said('m2', 'agent', 'Oh'), said('m3', 'customer', 'Again')],
      next: null,
    }),
    'GET /api/v1/insights': () => ({ items: [], next: null }),
    'POST /api/v1/insights': () => Response.json({ id: 'i1', department: 'quality' }, { status: 201 }),
  });
  showPart(<InsightDialog conversationId="c1" onClose={onClose} />);
  expect(await screen.findByRole('checkbox', { name: 'Again', checked: true })).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Oh' })).toBeNull();
  const hand = screen.getByRole('button', { name: 'Hand on' });
  expect(hand).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText(/For which department/, { selector: 'input' }), {
    target: { value: 'quality' },
  });
  fireEvent.change(screen.getByLabelText(/What customers say/, { selector: 'textarea' }), {
    target: { value: 'Tanks leak' },
  });
  fireEvent.click(hand);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(server.asked('POST /api/v1/insights')[0]?.body).toEqual({
    department: 'quality',
    summary: 'Tanks leak',
    messages: [{ conversationId: 'c1', interactionId: 'm3' }],
  });
});
