import { describe, expect, it } from 'vitest';
import { mayOf } from './may';

describe('what a role may do with contacts', () => {
  it.each([
    ['owner', true, true],
    ['admin', true, true],
    ['agent', true, false],
    ['viewer', false, false],
    [undefined, false, false],
  ] as const)('%s', (role, write, protect) => {
    expect(mayOf(role)).toEqual({ write, protect });
  });
});
