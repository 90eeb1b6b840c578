import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showPart } from '@/testing/page';
import { BoardState } from './BoardState';

const AT = '2026-11-01T10:00:00Z';

describe('the state of the board', () => {
  it('is live while its questions are answered', () => {
    showPart(<BoardState asOf={AT} state="live" failing={false} />);

    expect(screen.getByText('Live')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is told as lost where nothing answers, even if the line has not noticed', () => {
    showPart(<BoardState asOf={AT} state="live" failing />);

    expect(screen.getByRole('alert').textContent).toContain('No answer from the server');
    expect(screen.queryByText('Live')).toBeNull();
  });
});
