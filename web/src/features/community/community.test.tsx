import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { CommunityReport } from './CommunityReport';
import { VoiceReport } from './VoiceReport';

const PERIOD = { from: '2026-10-01', to: '2026-10-31', zone: 'UTC' };
const COUNTED = { asOf: '2026-11-01T08:00:00Z', behind: 0, ...PERIOD };
const NOTHING = { reviews: 0, mean: null, distribution: [] };

function figure(id: string): string {
  return document.querySelector(`[data-figure='${id}']`)?.textContent.replaceAll('\u00a0', ' ') ?? '';
}

beforeEach(() => vi.unstubAllGlobals());

describe('the report on communities', () => {
  it('tells who answered, and how long that took', async () => {
    const server = standIn({
      'GET /api/v1/kpis/community': () => ({
        ...COUNTED,
        asked: 12,
        accepted: 8,
        acceptedFromPeers: 6,
        peerAnsweredRate: 0.75,
        firstPeerAnswers: 9,
        medianFirstPeerAnswerSeconds: 3_600,
        negative: 0,
      }),
      'GET /api/v1/kpis/advocates': () => ({
        ...COUNTED,
        answers: 3,
        items: [
          { contactId: 'c1', questions: 2, accepted: 2, confirmed: 1, customerDays: 40, orders: 3 },
          { contactId: 'c2', questions: 1, accepted: 0, confirmed: 1, customerDays: null, orders: 0 },
        ],
      }),
      'GET /api/v1/kpis/ratings': () => ({ ...COUNTED, total: NOTHING, items: [] }),
      'GET /api/v1/contacts': () => ({ items: [{ id: 'c1', name: 'Grace' }] }),
    });
    showPart(<CommunityReport asked={{ ...PERIOD, by: 'channel' }} onChange={() => undefined} />);

    expect(await screen.findByText('75%')).toBeTruthy();
    expect(figure('asked')).toBe('12');
    expect(figure('accepted')).toContain('6 by peers');
    expect(figure('first-peer-answer')).toContain('1 h');
    const row = (await screen.findByRole('link', { name: 'Grace' })).closest('tr');
    expect(within(row as HTMLElement).getByText('for 40 d')).toBeTruthy();
    expect(screen.getByText('Somebody')).toBeTruthy();
    expect(screen.getByText('No review with stars in this period.')).toBeTruthy();
    expect(server.asked('GET /api/v1/kpis/community')).toHaveLength(1);
  });
});

describe('the voice of the customer', () => {
  it('tells what was decided, and what waits', async () => {
    const progress = {
      handed: 10,
      decided: 7,
      accepted: 3,
      refused: 2,
      shipped: 2,
      told: 4,
      toldInPart: 1,
      decidedShare: 0.7,
      shippedShare: 0.2,
      toldShare: 0.4,
      medianDecisionSeconds: 86_400,
      negative: 0,
    };
    standIn({
      'GET /api/v1/kpis/voice': () => ({
        ...COUNTED,
        by: 'department',
        total: progress,
        items: [{ value: 'Workshop', progress }],
        open: {
          count: 5,
          oldestSince: '2026-09-01T00:00:00Z',
          olderThan: [
            { days: 7, count: 4 },
            { days: 30, count: 0 },
          ],
        },
      }),
    });
    showPart(<VoiceReport asked={{ ...PERIOD, by: 'department' }} onChange={() => undefined} />);

    expect(await screen.findByText('70%')).toBeTruthy();
    expect(figure('open')).toBe('54 over 7 d');
    expect(figure('told')).toContain('1 more in part');
    const row = screen.getAllByRole('rowheader', { name: 'Workshop' }).at(-1)?.closest('tr');
    // Handed over, shipped, accepted, refused, waiting, told.
    expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
      '10',
      '2',
      '3',
      '2',
      '3',
      '40%',
    ]);
  });
});
