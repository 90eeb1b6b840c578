import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { Repair } from '@/features/admin/keep/Repair';
import { SurveyForm } from './SurveyForm';

beforeEach(() => vi.unstubAllGlobals());

const NONE = () => ({ items: [], next: null });

describe('the form of a survey', () => {
  it('takes the usual words where none are typed, and both languages where any are', async () => {
    const server = standIn({
      'POST /api/v1/surveys': () => ({ id: 's1' }),
      'GET /api/v1/agents': NONE,
      'GET /api/v1/teams': NONE,
      'GET /api/v1/reasons': NONE,
      'GET /api/v1/tags': NONE,
      'GET /api/v1/connections': NONE,
      'GET /api/v1/segments': NONE,
      'GET /api/v1/macros': NONE,
      'GET /api/v1/schedules': NONE,
    });
    showPart(<SurveyForm survey={undefined} />);
    fireEvent.change(screen.getByLabelText(/^Name/), { target: { value: 'After help' } });
    fireEvent.change(screen.getByLabelText('After how many hours'), { target: { value: '2' } });
    fireEvent.change(screen.getByLabelText('Question, in English'), { target: { value: 'Well?' } });
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('Question, in English'), { target: { value: '' } });

    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(server.asked('POST /api/v1/surveys')).toHaveLength(1));
    expect(server.asked('POST /api/v1/surveys')[0]?.body).toMatchObject({
      kind: 'csat',
      delaySeconds: 7_200,
      channels: [],
      texts: null,
    });
  });
});

describe('repair', () => {
  it('shows why an event could not be applied, and sends it round once more', async () => {
    const letter = {
      id: 7,
      group: 'kpi-cycles',
      topic: 'entente.cycles',
      key: null,
      payload: '{"broken":',
      reason: 'is no JSON',
      eventAt: '2026-11-01T10:00:00Z',
      failedAt: '2026-11-01T10:00:01Z',
      replayedAt: null,
    };
    const server = standIn({
      'GET /api/v1/dead-letters': () => ({ items: [letter], next: null }),
      'POST /api/v1/dead-letters/7/replay': () => letter,
    });
    showPart(<Repair />);

    fireEvent.click(await screen.findByRole('button', { name: 'Send round once more: is no JSON' }));

    await waitFor(() => expect(server.asked('POST /api/v1/dead-letters/7/replay')).toHaveLength(1));
  });
});
