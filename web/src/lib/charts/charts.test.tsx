import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Chart } from './Chart';
import { heatChart } from './heatChart';
import { lineChart } from './lineChart';
import { nearestPick } from './nearest';
import { step, ticks } from './scale';

const scale = { unit: 'count' as const, full: (value: number) => `${value} pcs`, short: String };
const drawing = lineChart({
  corner: 'Day',
  categories: [
    { key: '2026-03-01', name: '1 March' },
    { key: '2026-03-02', name: '2 March' },
  ],
  series: [
    { key: 'a', name: 'Ada', values: [1, null] },
    { key: 'b', name: 'Ben', values: [5, 6] },
  ],
  scale,
});

describe('ticks', () => {
  it('are numbers that people use', () => {
    expect([0.5, 3, 26, 1200].map((greatest) => step(greatest, 'count'))).toEqual([1, 1, 10, 500]);
    expect([90, 3000, 50_000, 900_000].map((greatest) => step(greatest, 'seconds'))).toEqual([
      30, 600, 14_400, 432_000,
    ]);
    expect([0.04, 1].map((greatest) => step(greatest, 'share'))).toEqual([0.01, 0.25]);
  });

  it('of a share end at the whole, and of nothing still stand', () => {
    expect(ticks([0.93, null], { ...scale, unit: 'share' })).toMatchObject({
      min: 0,
      max: 1,
      interval: 0.25,
    });
    expect(ticks([], scale)).toMatchObject({ min: 0, max: 1, interval: 1 });
    expect(ticks([-3, 9], scale)).toMatchObject({ min: -5, max: 10, interval: 5 });
  });
});

describe('a chart', () => {
  it('has its figures in a table from the first, and lets them be picked there', async () => {
    const picked = vi.fn();
    render(
      <MantineProvider>
        <Chart title="Opened" drawing={drawing} onPick={picked} />
      </MantineProvider>,
    );

    const table = await screen.findByRole('table', { name: 'Opened, as a table' });
    expect(table.textContent).toContain('1 March1 pcs5 pcs');
    expect(table.textContent).toContain('2 March–6 pcs');
    expect(screen.queryByRole('button', { name: '6 pcs: 2 March, Ben' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    await userEvent.click(screen.getByRole('button', { name: '6 pcs: 2 March, Ben' }));
    expect(picked).toHaveBeenCalledWith({
      series: { key: 'b', name: 'Ben' },
      category: { key: '2026-03-02', name: '2 March' },
    });
  });

  it('takes a series out of the picture and back', async () => {
    render(
      <MantineProvider>
        <Chart title="Opened" drawing={drawing} />
      </MantineProvider>,
    );
    const ada = await screen.findByRole('button', { name: 'Ada', pressed: true });
    await userEvent.click(ada);
    expect(ada.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(ada);
    expect(ada.getAttribute('aria-pressed')).toBe('true');
  });

  it('of lines picks what is nearest, and never what is hidden or nothing', () => {
    const plane = {
      containPixel: () => true,
      convertFromPixel: (_: unknown, [x = 0, y = 0]: number[]) => [x / 100, -y],
      convertToPixel: (_: unknown, [at = 0, value = 0]: number[]) => [at * 100, 10 - value],
    } as unknown as Parameters<typeof nearestPick>[0];
    const at = (x: number, y: number, hidden: string[] = []) =>
      nearestPick(plane, drawing, new Set(hidden), x, y)?.series.key;

    expect(at(10, 9)).toBe('a');
    expect(at(10, 5)).toBe('b');
    expect(at(10, 9, ['a'])).toBe('b');
    expect(at(100, 9)).toBe('b');
  });

  it('of heat leaves cells out that hold nothing, and knows the others', () => {
    const heat = heatChart({
      corner: 'Day',
      columns: [
        { key: '0', name: '0 h' },
        { key: '1', name: '1 h' },
      ],
      rows: [{ key: '1', name: 'Monday', values: [null, 4] }],
      scale,
    });
    expect(heat.pick(0, 0)).toEqual({
      series: { key: '1', name: 'Monday' },
      category: { key: '1', name: '1 h' },
    });
    expect(heat.pick(0, 1)).toBeUndefined();
  });
});
