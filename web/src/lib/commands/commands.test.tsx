import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { availableCommands, useCommand, useKeys } from './commands';
import { setKeyPreferences } from './preferences';

const resolve = vi.fn();

function Page({ enabled = true }: { enabled?: boolean }) {
  useKeys();
  useCommand('resolve', resolve, enabled);
  return (
    <>
      <input aria-label="text" />
      <div role="dialog">
        <button>inside</button>
      </div>
      <button>outside</button>
    </>
  );
}

describe('keys', () => {
  beforeEach(() => {
    resolve.mockReset();
    setKeyPreferences({ on: true, off: [] });
  });

  it('act by the character that is typed', async () => {
    render(<Page />);

    await userEvent.keyboard('e');

    expect(resolve).toHaveBeenCalledOnce();
  });

  it.each(['{Control>}e{/Control}', '{Alt>}e{/Alt}', '{Meta>}e{/Meta}', '{AltGraph>}e{/AltGraph}'])(
    'leave %s to the browser and to the layout',
    async (keys) => {
      render(<Page />);

      await userEvent.keyboard(keys);

      expect(resolve).not.toHaveBeenCalled();
    },
  );

  it('are text in a text field, and the dialog’s own in a dialog', async () => {
    const page = render(<Page />);

    await userEvent.type(page.getByLabelText('text'), 'e');
    page.getByText('inside').focus();
    await userEvent.keyboard('e');

    expect(resolve).not.toHaveBeenCalled();
  });

  it('act on a button outside of dialogs', async () => {
    const page = render(<Page />);

    page.getByText('outside').focus();
    await userEvent.keyboard('e');

    expect(resolve).toHaveBeenCalledOnce();
  });

  it('can be switched off, all or one by one', async () => {
    render(<Page />);

    setKeyPreferences({ on: false, off: [] });
    await userEvent.keyboard('e');
    setKeyPreferences({ on: true, off: ['resolve'] });
    await userEvent.keyboard('e');

    expect(resolve).not.toHaveBeenCalled();
  });

  it('do nothing where the act is not on offer', async () => {
    render(<Page enabled={false} />);

    await userEvent.keyboard('e');

    expect(resolve).not.toHaveBeenCalled();
    expect(availableCommands()).toEqual([]);
  });
});
