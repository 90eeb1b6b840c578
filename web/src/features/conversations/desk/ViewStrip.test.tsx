import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { ViewStrip } from './ViewStrip';

const MINE = '00000000-0000-0000-0000-000000000001';
const VIEWS = [
  { id: 'late', scope: 'team', name: 'Late parcels', position: 2 },
  { id: 'returns', scope: 'member', name: 'Returns', position: 1 },
  { id: MINE, scope: 'standard', name: 'mine', position: 9 },
];
const COUNTS = [
  { id: MINE, count: 3, exact: true },
  { id: 'late', count: 1000, exact: false },
];

it('lists the views, each with how many it shows, and leads to the one that is chosen', async () => {
  standIn({
    'GET /api/v1/views': () => ({ items: VIEWS }),
    'GET /api/v1/views/counts': () => ({ items: COUNTS }),
  });
  const page = showPart(<ViewStrip current="late" />);

  await screen.findByText('3');
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['Mine3', 'Returns', 'Late parcels1,000+']);
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, null, 'true']);

  await userEvent.click(screen.getByRole('link', { name: 'Returns' }));
  expect(page.router.state.location.href).toBe('/conversations?view=returns');
});
