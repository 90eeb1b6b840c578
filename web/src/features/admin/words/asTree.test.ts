import { expect, it } from 'vitest';
import { asTree } from './asTree';

it('reasons are read with those below each, by name', () => {
  const reason = (id: string, name: string, parentId: string | null = null) => ({
    id,
    name,
    parentId,
    retired: false,
  });
  const tree = asTree([
    reason('3', 'Late', '1'),
    reason('2', 'Billing'),
    reason('1', 'Delivery'),
    reason('4', 'Broken', '1'),
  ]);
  expect(tree.map(({ name }) => name)).toEqual(['Billing', 'Delivery', 'Broken', 'Late']);
});
