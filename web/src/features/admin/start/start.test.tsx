import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showPart } from '@/testing/page';
import { FirstSteps } from './FirstSteps';

const ONE = { count: 1 };

describe('the first steps', () => {
  it('lead on from what is done: whoever is alone invites somebody next', () => {
    showPart(
      <FirstSteps
        setup={{
          connections: ONE,
          members: ONE,
          teams: ONE,
          schedules: { count: 0 },
          policies: ONE,
          reasons: ONE,
        }}
      />,
    );

    expect(screen.getByText('4 of 6 done')).toBeTruthy();
    expect(document.querySelector('[aria-current=step]')?.textContent).toContain('Invite colleagues');
    expect(screen.getByRole('link', { name: 'Add a member' }).getAttribute('href')).toMatch(
      /\/admin\/members\?open=new/,
    );
  });

  it('are gone once they are walked, and not shown before that is known', () => {
    const all = { connections: ONE, teams: ONE, schedules: ONE, policies: ONE, reasons: ONE };
    const page = showPart(<FirstSteps setup={{ ...all, members: { count: 2 } }} />);
    expect(screen.queryByText('First steps')).toBeNull();

    page.show(<FirstSteps setup={all} />);
    expect(screen.queryByText('First steps')).toBeNull();
  });
});
