import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { CostCard } from './CostCard';
import { LikesReport } from './LikesReport';

beforeEach(() => vi.unstubAllGlobals());

const PERIOD = { from: '2026-10-01', to: '2026-10-31', zone: 'UTC' };

describe('likes', () => {
  it('say why where there is nothing to hold them against', async () => {
    standIn({
      'GET /api/v1/kpis/engagement': () => ({
        asOf: '2026-11-01T00:00:00Z',
        associations: [],
        posts: [
          {
            id: 'p1',
            channel: 'x',
            publishedAt: '2026-10-05T10:00:00Z',
            campaign: null,
            likes: 4,
            reach: null,
            costs: [],
            outcome: { conversations: 0, resolved: 0, csat: null, revenue: [] },
          },
        ],
      }),
      'GET /api/v1/kpis/definitions': () => ({ items: [] }),
    });
    showPart(<LikesReport asked={{ ...PERIOD, against: 'cost' }} onChange={() => undefined} />);

    expect(await screen.findByText(/there is nothing to hold likes against/)).toBeTruthy();
  });
});

describe('cost', () => {
  it('leads to where rates are written down if none holds', async () => {
    standIn({
      'GET /api/v1/kpis/cost': () => ({
        costs: {
          total: { money: [], resolved: 0, unratedSeconds: 0, negative: 0, handledSeconds: 0 },
          members: [],
        },
        provenance: { asOf: '2026-11-01T00:00:00Z' },
        reportingZone: 'UTC',
        attributionDue: 0,
        rebuilding: false,
      }),
      'GET /api/v1/kpis/definitions': () => ({ items: [] }),
      'GET /api/v1/connections': () => ({ items: [] }),
    });
    showPart(<CostCard asked={{ ...PERIOD, by: 'channel' }} />);

    expect((await screen.findByRole('link', { name: 'Write cost rates down' })).getAttribute('href')).toBe(
      '/admin/costs',
    );
    expect(screen.getByText(/none is converted/)).toBeTruthy();
  });
});
