import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { EditableValue } from './EditableValue';

function open(onSave: (value: string) => Promise<unknown>, value = 'Acme', editable = true) {
  const page = render(
    <MantineProvider>
      <dl>
        <EditableValue label="Company" value={value} editable={editable} onSave={onSave} />
      </dl>
    </MantineProvider>,
  );
  return page;
}

describe('a value edited where it stands', () => {
  it('is saved and shown as text again', async () => {
    const save = vi.fn(() => Promise.resolve());
    const page = open(save);

    await userEvent.click(page.getByRole('button', { name: 'Edit: Company' }));
    await userEvent.clear(page.getByLabelText('Company'));
    await userEvent.type(page.getByLabelText('Company'), 'Globex{Enter}');

    expect(save).toHaveBeenCalledExactlyOnceWith('Globex');
    expect(page.queryByRole('textbox')).toBeNull();
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

  it('offers nothing to those who may not', () => {
    expect(open(vi.fn(), '', false).queryByRole('button')).toBeNull();
  });
});
