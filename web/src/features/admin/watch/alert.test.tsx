import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { AlertForm } from './AlertForm';
import { keptBound, METRICS, typedBound, unitOf, type Alert } from './alert';
import { recipientsOf, typedRecipients } from './RecipientFields';

beforeEach(() => vi.unstubAllGlobals());

describe('a bound', () => {
  it('is typed in minutes and percents, and kept in seconds and shares', () => {
    expect(typedBound(5_400, 'response')).toBe(90);
    expect(keptBound(90, 'response')).toBe(5_400);
    expect(typedBound(0.855, 'csat')).toBe(85.5);
    expect(keptBound(85.5, 'csat')).toBe(0.855);
    expect(keptBound(12, 'backlog')).toBe(12);
    expect(typedBound(null, 'backlog')).toBeNull();
  });

  it('comes back as it was typed, whatever is watched', () => {
    METRICS.forEach((metric) => expect(typedBound(keptBound(42, metric), metric), metric).toBe(42));
    expect(unitOf('no_such')).toBe('count');
  });
});

describe('recipients', () => {
  const before = [
    { memberId: 'm1', address: 'ada@example.org', language: 'fr' },
    { memberId: null, address: 'press@example.org', language: 'fr' },
  ];

  it('are members and addresses', () => {
    expect(typedRecipients(before)).toEqual({ members: ['m1'], addresses: ['press@example.org'] });
  });

  it('keep the language that was chosen for them; new ones get that of whoever adds them', () => {
    expect(recipientsOf({ members: ['m1', 'm2'], addresses: ['press@example.org'] }, before, 'en')).toEqual([
      { memberId: 'm1', address: null, language: 'fr' },
      { memberId: 'm2', address: null, language: 'en' },
      { memberId: null, address: 'press@example.org', language: 'fr' },
    ]);
  });
});

describe('the form of an alert', () => {
  const alert = {
    id: 'a1',
    name: 'Slow',
    enabled: true,
    rule: {
      kind: 'threshold',
      metric: 'first_response',
      statistic: 'p90',
      filters: { channel: ['x'], connection: ['c9'] },
      clock: 'business',
      direction: 'above',
      threshold: 7_200,
      windowMinutes: 60,
      zone: 'Europe/Paris',
      weeks: 8,
      sensitivity: 3.5,
      minimum: 5,
    },
    delivery: {
      remindMinutes: null,
      quiet: { zone: 'UTC', weekdays: ['sunday'], from: '22:00', to: '06:00' },
      mails: [],
      webhooks: [],
    },
    version: 4,
    mailConfigured: true,
  } as unknown as Alert;

  it('sends nothing that would be refused: no side that a bound has not, no filter that does not tell', async () => {
    const server = standIn({ 'POST /api/v1/alerts': () => alert });
    showPart(<AlertForm alert={undefined} />);
    fireEvent.change(screen.getByLabelText(/^Name/), { target: { value: 'Unhappy' } });
    fireEvent.change(screen.getByLabelText('Rings'), { target: { value: 'change' } });
    fireEvent.change(screen.getByLabelText('When it is'), { target: { value: 'either' } });
    fireEvent.change(screen.getByLabelText('Rings'), { target: { value: 'threshold' } });
    fireEvent.change(screen.getByLabelText('Figure'), { target: { value: 'csat' } });
    expect(screen.queryByLabelText('Teams')).toBeNull();
    expect(screen.queryByLabelText('Priorities')).toBeNull();
    fireEvent.change(screen.getByLabelText(/The bound/), { target: { value: '85.55' } });

    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(server.asked('POST /api/v1/alerts')).toHaveLength(1));
    expect(server.asked('POST /api/v1/alerts')[0]?.body).toMatchObject({
      rule: {
        direction: 'above',
        threshold: 0.8555,
        statistic: null,
        minimum: null,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        filters: { team: null, priority: null, reason: null },
      },
    });
  });

  it('keeps what it does not show, and says which version it saw', async () => {
    const server = standIn({
      'PATCH /api/v1/alerts/a1': () => alert,
      'GET /api/v1/alerts/a1/events': () => ({ items: [], next: null }),
    });
    showPart(<AlertForm alert={alert} />);

    fireEvent.change(screen.getByLabelText(/The bound/), { target: { value: '90' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(server.asked('PATCH /api/v1/alerts/a1')).toHaveLength(1));
    const [call] = server.asked('PATCH /api/v1/alerts/a1');
    expect(call?.headers.get('If-Match')).toBe('"4"');
    expect(call?.body).toMatchObject({
      rule: {
        threshold: 5_400,
        statistic: 'p90',
        clock: 'business',
        zone: 'Europe/Paris',
        minimum: 5,
        filters: { channel: ['x'], connection: ['c9'] },
      },
      delivery: { quiet: { from: '22:00' } },
    });
  });
});
