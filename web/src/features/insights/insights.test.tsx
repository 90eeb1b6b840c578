import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '@/lib/api/model';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { Board } from './Board';
import { InsightDrawer } from './InsightDrawer';

const SESSION = {
  member: { id: 'ada', name: 'Ada', role: 'agent' },
  workspace: { id: 'w', name: 'W' },
} as unknown as Session;

const INSIGHT = {
  id: 'i1',
  department: 'quality',
  summary: 'Tanks crack',
  state: 'open',
  createdAt: '2026-11-01T08:00:00Z',
  createdBy: 'ada',
  decidedAt: null,
  messages: 3,
  told: 1,
  version: 4,
};

function source(id: string, conversationId: string | null, name: string, toldAt: string | null = null) {
  const at = '2026-10-31T08:00:00Z';
  return { interactionId: id, conversationId, handle: null, name, body: 'It leaks', occurredAt: at, toldAt };
}

const SOURCES = [
  source('m1', 'c1', 'Grace', '2026-11-02T08:00:00Z'),
  source('m2', 'c2', 'Edsger'),
  source('m3', 'c2', 'Edsger'),
  source('m4', null, 'Barbara'),
];

const one = (state: string) => () =>
  Response.json(
    { insight: { ...INSIGHT, state }, sources: SOURCES, decisions: [] },
    { headers: { ETag: '"4"' } },
  );

function drawer() {
  showPart(<InsightDrawer id="i1" decision={undefined} mayAct who={() => 'Ada'} onClose={() => undefined} />);
}

beforeEach(() => vi.unstubAllGlobals());

describe('the board', () => {
  it('teaches how an insight is made while there is none', async () => {
    standIn({ 'GET /api/v1/insights': () => ({ items: [], next: null }) });
    showPart(<Board asked={{}} session={SESSION} onChange={() => undefined} />);
    expect(await screen.findByRole('heading', { name: 'No insight yet' })).toBeTruthy();
  });

  it('opens an insight from its card, also to decide', async () => {
    standIn({ 'GET /api/v1/insights': () => ({ items: [INSIGHT], next: null }) });
    const onChange = vi.fn();
    showPart(<Board asked={{ state: 'open' }} session={SESSION} onChange={onChange} />);
    const column = await screen.findByRole('region', { name: /To decide/ });
    expect((await within(column).findByText(/1 of 3 answered/)).textContent).toContain('Ada');
    fireEvent.click(within(column).getByRole('button', { name: 'Accept' }));
    expect(onChange).toHaveBeenCalledWith({ open: 'i1' });
  });
});

describe('an insight', () => {
  it('keeps a decision with its reason, on the version that was read', async () => {
    const server = standIn({
      'GET /api/v1/insights/i1': one('open'),
      'PUT /api/v1/insights/i1/decision': () => ({ ...INSIGHT, state: 'refused' }),
    });
    drawer();
    fireEvent.click(await screen.findByRole('radio', { name: 'Refuse' }));
    fireEvent.change(screen.getByLabelText('Why'), { target: { value: ' Too rare ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the decision' }));
    await waitFor(() => expect(server.asked('PUT /api/v1/insights/i1/decision')).toHaveLength(1));
    const [sent] = server.asked('PUT /api/v1/insights/i1/decision');
    expect(sent?.body).toEqual({ decision: 'refused', reason: 'Too rare' });
    expect(sent?.headers.get('If-Match')).toBe('"4"');
    // Nobody is told of what is not decided.
    expect(screen.queryByLabelText('Your words to them')).toBeNull();
  });

  it('keeps the words of a decision that another was faster with', async () => {
    standIn({
      'GET /api/v1/insights/i1': one('open'),
      'PUT /api/v1/insights/i1/decision': () =>
        Response.json({ status: 412, title: 'Changed' }, { status: 412 }),
    });
    drawer();
    fireEvent.click(await screen.findByRole('radio', { name: 'Accept' }));
    fireEvent.change(screen.getByLabelText('Why'), { target: { value: 'Often heard' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the decision' }));
    expect(await screen.findByText(/Somebody changed this insight meanwhile/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why').value).toBe('Often heard');
  });

  it('tells the authors once it was seen whom that reaches, and who could not be told', async () => {
    const server = standIn({
      'GET /api/v1/insights/i1': one('shipped'),
      'POST /api/v1/insights/i1/tellings': () => ({
        told: 0,
        left: 1,
        results: [
          {
            conversationId: 'c2',
            replyId: null,
            problem: { title: 'Closed', detail: 'Too late', errors: [] },
          },
        ],
      }),
    });
    drawer();
    fireEvent.change(await screen.findByLabelText('Your words to them'), {
      target: { value: 'It is done.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'See what is sent' }));
    const preview = await screen.findByRole('group', { name: 'What is sent' });
    expect(
      within(preview)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Edsger']);
    expect(server.asked('POST /api/v1/insights/i1/tellings')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Send 1 reply' }));
    expect(await screen.findByText(/Too late/)).toBeTruthy();
    expect(server.asked('POST /api/v1/insights/i1/tellings')[0]?.body).toEqual({ body: 'It is done.' });
  });
});
