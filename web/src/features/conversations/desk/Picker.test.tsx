import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { runCommand } from '@/lib/commands/commands';
import { Picker } from './Picker';

const onPick = vi.fn();

function show() {
  onPick.mockReset();
  render(
    <MantineProvider env="test">
      <Picker
        command="priority"
        icon="flag"
        label="Priority"
        value={null}
        groups={[
          {
            choices: [
              { value: 'high', label: 'High' },
              { value: 'low', label: 'Débile', chosen: true },
            ],
          },
        ]}
        onPick={onPick}
      />
    </MantineProvider>,
  );
}

describe('a list behind a button', () => {
  it('opens by its command, is searched whatever the accents, and takes a choice by Enter', async () => {
    show();

    runCommand('priority');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Priority' }), 'deb');
    expect(screen.queryByText('High')).toBeNull();
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(onPick).toHaveBeenCalledExactlyOnceWith('low');
  });

  it('says so where nothing fits', async () => {
    show();

    await userEvent.click(screen.getByRole('button', { name: 'Priority' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Priority' }), 'zebra');

    expect(screen.getByText('Nothing fits')).toBeTruthy();
  });
});
