import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf } from '@/features/admin/words/Attributes';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import type { Rule } from './rule';
import { RuleForm } from './RuleForm';

beforeEach(() => vi.unstubAllGlobals());

const NONE = () => ({ items: [], next: null });
const SERVER = {
  'GET /api/v1/attributes': NONE,
  'GET /api/v1/agents': NONE,
  'GET /api/v1/teams': NONE,
  'GET /api/v1/reasons': NONE,
  'GET /api/v1/tags': NONE,
  'GET /api/v1/connections': NONE,
  'GET /api/v1/segments': NONE,
  'GET /api/v1/macros': NONE,
  'GET /api/v1/schedules': NONE,
};

const RULE = {
  id: 'r1',
  version: 3,
  name: 'Refunds',
  active: true,
  on: 'customer_message',
  timing: null,
  conditions: {
    match: 'all',
    items: [{ field: 'text', key: null, operator: 'contains', values: ['refund'] }],
    groups: [],
  },
  actions: [{ type: 'change', change: { priority: 'high', attributes: { order: '7' } } }],
  stop: false,
} as unknown as Rule;

describe('the form of a rule', () => {
  it('keeps what it has no field for, and says which version it saw', async () => {
    const server = standIn({
      ...SERVER,
      'PATCH /api/v1/rules/r1': () => RULE,
      'GET /api/v1/rules/r1/runs': NONE,
    });
    showPart(<RuleForm rule={RULE} />);

    fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'pending' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(server.asked('PATCH /api/v1/rules/r1')).toHaveLength(1));
    const [call] = server.asked('PATCH /api/v1/rules/r1');
    expect(call?.headers.get('If-Match')).toBe('"3"');
    expect(call?.body).toMatchObject({
      conditions: RULE.conditions,
      actions: [
        { type: 'change', change: { priority: 'high', status: 'pending', attributes: { order: '7' } } },
      ],
    });
  });

  it('is sent once it does something, with a time of its own kind alone', async () => {
    const server = standIn({ ...SERVER, 'POST /api/v1/rules': () => RULE });
    showPart(<RuleForm rule={undefined} />);
    fireEvent.change(screen.getByLabelText(/^Name/), { target: { value: 'Forgotten' } });
    fireEvent.change(screen.getByLabelText('When'), { target: { value: 'time' } });
    fireEvent.change(screen.getByLabelText(/^Hours/), { target: { value: '48' } });
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: 'Add an action' }));
    fireEvent.change(screen.getByLabelText('What is done'), { target: { value: 'note' } });
    fireEvent.change(screen.getByLabelText(/^Note/), { target: { value: 'Look at it, ' } });
    fireEvent.click(screen.getByRole('button', { name: 'agent’s name' }));

    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(server.asked('POST /api/v1/rules')).toHaveLength(1));
    expect(server.asked('POST /api/v1/rules')[0]?.body).toMatchObject({
      on: 'time',
      timing: { since: 'waiting', minutes: 2_880 },
      actions: [{ type: 'note', body: 'Look at it, {{agent.name}}', change: null }],
    });
  });

  it('shows what it would have caught', async () => {
    const server = standIn({
      ...SERVER,
      'GET /api/v1/rules/r1/runs': NONE,
      'POST /api/v1/rules/dry-runs': () => ({
        basis: 'messages',
        from: '2026-11-01T00:00:00Z',
        complete: true,
        looked: 5_000,
        matched: 1,
        sample: [
          { conversationId: 'c1', number: 12, at: '2026-11-02T10:00:00Z', excerpt: 'My refund, please' },
        ],
        would: [],
      }),
    });
    showPart(<RuleForm rule={RULE} />);

    fireEvent.click(screen.getByRole('button', { name: 'What would it have caught?' }));

    expect(await screen.findByText(/1 of the 5,000 messages/)).toBeTruthy();
    expect(screen.getByText(/My refund, please/)).toBeTruthy();
    expect(server.asked('POST /api/v1/rules/dry-runs')[0]?.body).toMatchObject({
      rule: { name: 'Refunds' },
    });
  });
});

describe('the key of an attribute', () => {
  it('is made of its label', () => {
    expect(keyOf('Numéro de commande')).toBe('numero_de_commande');
    expect(keyOf('2nd address!')).toBe('nd_address');
  });
});
