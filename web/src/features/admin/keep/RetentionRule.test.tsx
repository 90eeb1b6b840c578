import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { Retention } from './Retention';

const FOR_EVER = { days: null, changedAt: null, changedBy: null, nextRunAt: null };

beforeEach(() => vi.unstubAllGlobals());

it('removes nothing before it was seen what it would remove', async () => {
  const server = standIn({
    'GET /api/v1/conversation-retention': () => FOR_EVER,
    'GET /api/v1/contact-retention': () => FOR_EVER,
    'GET /api/v1/contact-retention/preview': () => ({ before: '', people: 3, complete: false, first: [] }),
    'PUT /api/v1/contact-retention': () => ({ ...FOR_EVER, days: 365 }),
  });
  showPart(<Retention />);
  const [, field] = await screen.findAllByLabelText<HTMLInputElement>('Keep for so many days');

  fireEvent.change(field ?? document.body, { target: { value: '365' } });
  const set = await screen.findByRole('button', { name: 'Remove what is older' });
  expect(set).toHaveProperty('disabled', true);

  const [, look] = screen.getAllByRole('button', { name: 'Show what it would remove' });
  fireEvent.click(look ?? document.body);
  expect(await screen.findByText(/3 people would be erased\. And more/)).toBeTruthy();
  expect(set).toHaveProperty('disabled', false);

  // Another number has not been looked at.
  fireEvent.change(field ?? document.body, { target: { value: '30' } });
  expect(set).toHaveProperty('disabled', true);
  expect(server.asked('PUT /api/v1/contact-retention')).toEqual([]);

  fireEvent.change(field ?? document.body, { target: { value: '365' } });
  fireEvent.click(set);
  await waitFor(() => expect(server.asked('PUT /api/v1/contact-retention')).toHaveLength(1));
  expect(server.asked('PUT /api/v1/contact-retention')[0]?.body).toEqual({ days: 365 });
});
