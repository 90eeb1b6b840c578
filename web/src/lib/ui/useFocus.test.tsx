import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useFocusNext } from './useFocusNext';
import { useFocusReturn } from './useFocusReturn';

function Cards() {
  const [ids, setIds] = useState(['one', 'two', 'three']);
  const focus = useFocusNext(ids);
  return (
    <div {...focus} data-testid="holder">
      {ids.map((id) => (
        <div key={id} data-card={id} data-testid={id} tabIndex={-1}>
          <button onClick={() => setIds(ids.filter((other) => other !== id))}>Decide {id}</button>
        </div>
      ))}
    </div>
  );
}

function Place() {
  const [open, setOpen] = useState(false);
  const opener = useFocusReturn(open);
  return open ? (
    <button onClick={() => setOpen(false)}>Close</button>
  ) : (
    <button ref={opener} onClick={() => setOpen(true)}>
      Open
    </button>
  );
}

describe('the focus', () => {
  it('goes to the next card, to the one before the last, and to what held them', async () => {
    render(<Cards />);

    await userEvent.click(screen.getByText('Decide two'));
    expect(document.activeElement).toBe(screen.getByTestId('three'));
    await userEvent.click(screen.getByText('Decide three'));
    expect(document.activeElement).toBe(screen.getByTestId('one'));
    await userEvent.click(screen.getByText('Decide one'));
    expect(document.activeElement).toBe(screen.getByTestId('holder'));
  });

  it('comes back to the button in whose place something was open', async () => {
    render(<Place />);

    await userEvent.click(screen.getByText('Open'));
    (document.activeElement as HTMLElement).blur();
    await userEvent.click(screen.getByText('Close'));

    expect(document.activeElement).toBe(screen.getByText('Open'));
  });
});
