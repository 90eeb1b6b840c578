import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { EditableValue } from './EditableValue';

function page(
  onSave: (value: string, version: number) => Promise<unknown>,
  value = 'Acme',
  editable = true,
  version = 1,
) {
  return (
    <MantineProvider>
      <dl>
        <EditableValue label="Company" value={value} version={version} editable={editable} onSave={onSave} />
      </dl>
    </MantineProvider>
  );
}

function open(...how: Parameters<typeof page>) {
  return render(page(...how));
}

describe('a value edited where it stands', () => {
  it('is saved and shown as text again', async () => {
    const save = vi.fn(() => Promise.resolve());
    const page = open(save);

    await userEvent.click(page.getByRole('button', { name: 'Edit: Company' }));
    await userEvent.clear(page.getByLabelText('Company'));
    await userEvent.type(page.getByLabelText('Company'), 'Globex{Enter}');

    expect(save).toHaveBeenCalledExactlyOnceWith('Globex', 1);
    expect(page.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Edit: Company' }));
  });

  it('keeps what was typed where another was faster, and says what stands there now', async () => {
    const page = open(() => Promise.reject(new Problem(412, {})));

    await userEvent.click(page.getByRole('button', { name: 'Edit: Company' }));
    await userEvent.type(page.getByLabelText('Company'), ' Ltd{Enter}');

    expect((await page.findByRole('alert')).textContent).toContain('The value is now: Acme');
    expect(page.getByLabelText('Company')).toHaveProperty('value', 'Acme Ltd');
  });

  it('asks nobody where nothing was changed, and is left by Escape', async () => {
    const save = vi.fn(() => Promise.resolve());
    const page = open(save);

    await userEvent.click(page.getByRole('button', { name: 'Edit: Company' }));
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Edit: Company' }));
    await userEvent.keyboard('x{Escape}');

    expect(save).not.toHaveBeenCalled();
    expect(page.queryByRole('textbox')).toBeNull();
  });

  it('rests upon what was shown when the edit began, until what another wrote has been shown', async () => {
    const save = vi.fn<(value: string, version: number) => Promise<unknown>>(() =>
      Promise.reject(new Problem(412, {})),
    );
    const shown = open(save);

    await userEvent.click(shown.getByRole('button', { name: 'Edit: Company' }));
    shown.rerender(page(save, 'Initech', true, 2));
    await userEvent.type(shown.getByLabelText('Company'), ' Ltd{Enter}');
    await shown.findByRole('alert');
    await userEvent.click(shown.getByRole('button', { name: 'Save' }));

    expect(save.mock.calls).toEqual([
      ['Acme Ltd', 1],
      ['Acme Ltd', 2],
    ]);
  });

  it('does not mind that something else of the contact was changed', async () => {
    const save = vi.fn(() => Promise.resolve());
    const shown = open(save);

    await userEvent.click(shown.getByRole('button', { name: 'Edit: Company' }));
    shown.rerender(page(save, 'Acme', true, 2));
    await userEvent.type(shown.getByLabelText('Company'), ' Ltd{Enter}');

    expect(save).toHaveBeenCalledExactlyOnceWith('Acme Ltd', 2);
  });

  it('offers nothing to those who may not', () => {
    expect(open(vi.fn(), '', false).queryByRole('button')).toBeNull();
  });
});
