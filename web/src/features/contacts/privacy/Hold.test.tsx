import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { Hold } from './Hold';

const HOLD = '/api/v1/contacts/ada/hold';

it('asks whether there is a hold only where somebody wants to know, and not again after a change', async () => {
  const server = standIn({
    [`PUT ${HOLD}`]: () => ({ reason: 'A lawsuit', heldAt: '2026-03-01T09:00:00Z', heldBy: 'grace' }),
    [`DELETE ${HOLD}`]: () => undefined,
  });
  showPart(<Hold contactId="ada" />);
  expect(server.calls).toEqual([]);

  await userEvent.click(screen.getByRole('button', { name: 'See whether there is a hold' }));
  await userEvent.type(await screen.findByRole('textbox'), 'A lawsuit{Enter}');
  await screen.findByText('A lawsuit');
  await userEvent.click(screen.getByRole('button'));
  await screen.findByRole('textbox');

  expect(server.calls.map(({ to }) => to)).toEqual([`GET ${HOLD}`, `PUT ${HOLD}`, `DELETE ${HOLD}`]);
});
