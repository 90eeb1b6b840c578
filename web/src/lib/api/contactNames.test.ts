import { describe, expect, it } from 'vitest';
import { groups } from './contactNames';

describe('ids to ask names for', () => {
  it('are the same question in any order, each id once', () => {
    expect(groups(['grace', 'ada', 'grace'])).toEqual(groups(['ada', 'grace']));
  });

  it('go in groups of what the service takes', () => {
    expect(groups(['d', 'c', 'b', 'a', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('that are none are no question', () => {
    expect(groups([])).toEqual([]);
  });
});
