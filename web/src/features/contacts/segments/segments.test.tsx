import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { SegmentForm } from './SegmentForm';

beforeEach(() => vi.unstubAllGlobals());

const SERVER = {
  'GET /api/v1/contact-attributes': () => ({ items: [] }),
  'GET /api/v1/companies': () => ({ items: [], next: null }),
  'GET /api/v1/agents': () => ({ items: [] }),
};

async function typeFive() {
  fireEvent.change(screen.getByLabelText(/^Name/), { target: { value: 'Regulars' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Add a condition' }));
  fireEvent.change(screen.getByLabelText('What is looked at'), { target: { value: 'orders' } });
  expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('With what'), { target: { value: '5' } });
  fireEvent.change(screen.getByLabelText('Within how many days'), { target: { value: '365' } });
}

const FIVE = {
  field: 'orders',
  key: null,
  operator: 'at_least',
  values: ['5'],
  withinDays: 365,
};

describe('the form of a segment', () => {
  it('sends what was said of its people, and only once it is said wholly', async () => {
    const server = standIn({ ...SERVER, 'POST /api/v1/segments': () => ({ id: 's1' }) });
    showPart(<SegmentForm segment={undefined} />);
    await typeFive();
    fireEvent.click(screen.getByRole('button', { name: 'Add a group' }));
    fireEvent.change(screen.getAllByLabelText('What is looked at')[1] as Element, {
      target: { value: 'consent' },
    });
    fireEvent.change(screen.getByLabelText('Consent to what'), { target: { value: 'marketing' } });
    fireEvent.change(screen.getAllByLabelText('How it compares')[1] as Element, {
      target: { value: 'not_set' },
    });

    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(server.asked('POST /api/v1/segments')).toHaveLength(1));
    expect(server.asked('POST /api/v1/segments')[0]?.body).toEqual({
      name: 'Regulars',
      conditions: {
        match: 'all',
        items: [FIVE],
        groups: [
          {
            match: 'any',
            items: [
              { field: 'consent', key: 'marketing', operator: 'not_set', values: [], withinDays: null },
            ],
          },
        ],
      },
    });
  });

  it('shows who that would be, until something else is said', async () => {
    standIn({
      ...SERVER,
      'POST /api/v1/segments/preview': () => ({
        lookedAt: 1_000,
        matching: 1,
        contacts: [{ id: 'c1', name: 'Ada Lovelace' }],
      }),
    });
    showPart(<SegmentForm segment={undefined} />);
    await typeFive();

    fireEvent.click(screen.getByRole('button', { name: 'Who would that be?' }));

    expect(await screen.findByText('1 of the 1,000 people who were active last')).toBeTruthy();
    expect(screen.getByText('Ada Lovelace')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('With what'), { target: { value: '6' } });
    expect(screen.queryByText('Ada Lovelace')).toBeNull();
  });
});
