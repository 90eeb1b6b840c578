import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPart } from '@/testing/page';
import { standIn } from '@/testing/server';
import { Sendings } from './Sendings';

beforeEach(() => vi.unstubAllGlobals());

const AT = '/api/v1/report-schedules/r1';
const SENDING = {
  id: 's1',
  dueAt: '2026-11-02T08:00:00Z',
  madeAt: '2026-11-02T08:00:01Z',
  trial: false,
  missed: 1,
  failure: null,
  mails: [
    { state: 'sent', reason: null },
    { state: 'failed', reason: 'mailbox full' },
  ],
};

describe('what became of a scheduled mail', () => {
  it('is told for each time, with what went wrong', async () => {
    standIn({ [`GET ${AT}/sendings`]: () => ({ items: [SENDING], next: null }) });
    showPart(<Sendings id="r1" tries />);

    expect(await screen.findByText(/1 mail sent · 1 mail not sent/)).toBeTruthy();
    expect(screen.getByText('mailbox full')).toBeTruthy();
    expect(screen.getByText('1 time before it was missed: no server was up.')).toBeTruthy();
  });

  it('is tried on oneself, in the language of the page', async () => {
    const server = standIn({
      [`GET ${AT}/sendings`]: () => ({ items: [], next: null }),
      [`POST ${AT}/trials`]: () => ({ id: 's2' }),
    });
    showPart(<Sendings id="r1" tries />);

    fireEvent.click(screen.getByRole('button', { name: 'Send it to me now' }));

    await waitFor(() => expect(server.asked(`POST ${AT}/trials`)).toHaveLength(1));
  });
});
