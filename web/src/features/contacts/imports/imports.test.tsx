import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { columnOf, withColumn } from './columns';
import { ImportView } from './ImportView';

beforeEach(() => vi.unstubAllGlobals());

const AT = '/api/v1/imports/i1';
const FILE = {
  id: 'i1',
  name: 'clients.csv',
  createdAt: '2026-11-01T10:00:00Z',
  bytes: 2_000,
  sha256: '',
  layout: {
    format: 'csv',
    encoding: 'UTF-8',
    delimiter: ';',
    header: true,
    columns: ['Nom', 'Mail', 'Code'],
  },
  mapping: {
    columns: [columnOf(0, 'name', undefined)],
    region: null,
    verified: true,
    replace: false,
    dates: null,
    decimal: null,
  },
  rows: [['Ada', 'ada@example.org', 'K-1']],
  remarks: ['Row 7: has one cell too many'],
};
const RUN = {
  id: 'r1',
  importId: 'i1',
  dry: true,
  state: 'running',
  workedTo: 10,
  bytesRead: 1_000,
  made: 8,
  changed: 1,
  unchanged: 0,
  refused: 1,
  failure: null,
  askedAt: '2026-11-01T10:01:00Z',
  endedAt: null,
};

function server(routes: Record<string, (request: { body: unknown }) => unknown> = {}) {
  return standIn({
    [`GET ${AT}`]: () => FILE,
    [`GET ${AT}/runs`]: () => ({ items: [] }),
    'GET /api/v1/contact-attributes': () => ({ items: [] }),
    'GET /api/v1/import-mappings': () => ({ items: [] }),
    ...(routes as Record<string, () => unknown>),
  });
}

describe('columns', () => {
  it('say one thing each, in their order', () => {
    const said = withColumn([columnOf(2, 'email', undefined)], 0, columnOf(0, 'consent', undefined));

    expect(said.map(({ column, field, purpose }) => [column, field, purpose])).toEqual([
      [0, 'consent', 'marketing'],
      [2, 'email', null],
    ]);
    expect(withColumn(said, 2, undefined)).toHaveLength(1);
  });
});

describe('an import', () => {
  it('is told what its columns say before anything is tried', async () => {
    const asked = server({ [`PUT ${AT}/mapping`]: () => FILE });
    showPart(<ImportView id="i1" onLeave={() => undefined} />);

    expect(await screen.findByText('Row 7: has one cell too many')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Mail says'), { target: { value: 'email' } });
    expect(screen.getByRole('button', { name: 'Try it' })).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText(/^Country of phone numbers/), { target: { value: 'fr' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));

    await waitFor(() => expect(asked.asked(`PUT ${AT}/mapping`)).toHaveLength(1));
    expect(asked.asked(`PUT ${AT}/mapping`)[0]?.body).toMatchObject({
      region: 'FR',
      verified: true,
      columns: [
        { column: 0, field: 'name' },
        { column: 1, field: 'email', system: null },
      ],
    });
  });

  it('is taken only once it was tried, and shows how far it is until it is done', async () => {
    let run: typeof RUN | null = null;
    const asked = server({
      [`GET ${AT}/runs`]: () => ({ items: run ? [run] : [] }),
      [`POST ${AT}/dry-runs`]: () => (run = RUN),
      [`POST ${AT}/runs`]: () => ({ ...RUN, id: 'r2', dry: false }),
    });
    showPart(<ImportView id="i1" onLeave={() => undefined} />);
    const take = await screen.findByRole('button', { name: 'Take the contacts' });
    expect(take).toHaveProperty('disabled', true);

    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));

    expect(await screen.findByText('10 rows')).toBeTruthy();
    expect(screen.getByText('1 row would be refused')).toBeTruthy();
    run = { ...RUN, state: 'done' };
    await waitFor(() => expect(take).toHaveProperty('disabled', false), { timeout: 3_000 });
    expect(screen.getByRole('link', { name: /What became of each row/ }).getAttribute('href')).toBe(
      `${AT}/runs/r1/rows`,
    );
    fireEvent.click(take);
    await waitFor(() => expect(asked.asked(`POST ${AT}/runs`)).toHaveLength(1));
  });
});
