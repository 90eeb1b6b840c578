import { describe, expect, it, vi } from 'vitest';
import { draftWritten, writeInTurn } from './draftWrites';

describe('writes of a draft', () => {
  it('go one after the other, and are over when the last is, even where one fails', async () => {
    const said: string[] = [];
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const first = writeInTurn('c', async () => {
      await released;
      said.push('first');
      throw new Error('away');
    });
    const second = vi.fn(() => Promise.resolve(void said.push('second')));
    const turn = writeInTurn('c', second);
    const over = draftWritten('c').then(() => said.push('over'));
    await Promise.resolve();
    expect(second).not.toHaveBeenCalled();

    release();
    await expect(first).rejects.toThrow('away');
    await Promise.all([turn, over]);

    expect(said).toEqual(['first', 'second', 'over']);
    await draftWritten('c');
  });

  it('of another conversation are not waited for', async () => {
    void writeInTurn('held', () => new Promise(() => undefined));
    await draftWritten('free');
  });
});
