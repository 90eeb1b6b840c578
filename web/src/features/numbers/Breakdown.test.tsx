import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queries } from '@/lib/api/queries';
import { askedBy } from './address';
import { Breakdown } from './Breakdown';

const AGENTS = [
  { id: 'ada', name: 'Ada' },
  { id: 'ben', name: 'Ben' },
];
const value = (count: number, p50: number | null = null) => ({ value: count, count, p50 });
const LINES = [
  { metric: 'resolved', kind: 'member', member: 'ada', total: value(2), values: [] },
  { metric: 'resolved', kind: 'member', member: 'ben', total: value(5), values: [] },
  { metric: 'response', kind: 'member', member: 'ada', total: value(4, 60), values: [] },
  { metric: 'response', kind: 'member', member: 'ben', total: value(4, 3600), values: [] },
];
const asked = askedBy({ from: '2026-03-01', to: '2026-03-31' }, 'UTC');

beforeEach(() => {
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname } = new URL(request.url);
    const answer = pathname.endsWith('/series')
      ? { by: 'agent', interval: 'year', starts: [], lines: LINES }
      : { items: pathname.endsWith('/agents') ? AGENTS : [] };
    return Promise.resolve(Response.json(answer));
  });
});

afterEach(() => {
  queries.clear();
  vi.unstubAllGlobals();
});

describe('agents side by side', () => {
  it('are ranked by the column that is clicked, and each figure leads to what is behind it', async () => {
    const behind = vi.fn();
    render(
      <MantineProvider>
        <QueryClientProvider client={queries}>
          <Breakdown asked={asked} onChange={vi.fn()} onBehind={behind} />
        </QueryClientProvider>
      </MantineProvider>,
    );
    const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

    await screen.findByRole('rowheader', { name: 'Ben' });
    expect(names()).toEqual(['Ben', 'Ada']);
    // What the service does not tell by agent stands in no column.
    expect(screen.queryByRole('columnheader', { name: 'Backlog' })).toBeNull();

    const response = screen.getByRole('columnheader', { name: 'Response' });
    await userEvent.click(within(response).getByRole('button'));
    expect(response.getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(within(response).getByRole('button'));
    expect(response.getAttribute('aria-sort')).toBe('ascending');
    expect(names()).toEqual(['Ada', 'Ben']);

    await userEvent.click(screen.getByRole('button', { name: '5: Resolved, Ben' }));
    expect(behind).toHaveBeenCalledWith(
      expect.objectContaining({ metrics: ['resolved'], said: ['Resolved', 'Ben'], narrowed: 'agent' }),
    );
  });
});
