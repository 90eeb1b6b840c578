import { describe, expect, it } from 'vitest';
import { conversation } from '@/testing/world';
import { reconcile } from './reconcile';

const [ada, grace, linus, margaret] = ['ada', 'grace', 'linus', 'margaret'].map((name) =>
  conversation(name),
) as [
  ReturnType<typeof conversation>,
  ReturnType<typeof conversation>,
  ReturnType<typeof conversation>,
  ReturnType<typeof conversation>,
];
const ids = (layout: ReturnType<typeof reconcile>) => layout.rows.map((row) => row.conversation.id);

describe('a list that someone is looking at', () => {
  it('tells a row anew where it stands', () => {
    const answered = { ...grace, waitingSince: null };

    const layout = reconcile({ shown: [ada, grace], whole: true, live: [ada, answered] });

    expect(layout.rows[1]?.conversation.waitingSince).toBeNull();
    expect(layout).toMatchObject({ arrived: 0, changed: false });
  });

  it('keeps newcomers above waiting until they are asked for', () => {
    const layout = reconcile({ shown: [ada, grace], whole: true, live: [linus, margaret, ada, grace] });

    expect(ids(layout)).toEqual(['ada', 'grace']);
    expect(layout.arrived).toBe(2);
  });

  it('adds newcomers below, where nothing moves', () => {
    const layout = reconcile({ shown: [ada, grace], whole: true, live: [ada, grace, linus] });

    expect(ids(layout)).toEqual(['ada', 'grace', 'linus']);
    expect(layout).toMatchObject({ arrived: 0, changed: false });
  });

  it('shows all at once where it was empty', () => {
    expect(ids(reconcile({ shown: [], whole: true, live: [ada, grace] }))).toEqual(['ada', 'grace']);
  });

  it('keeps a row that has left in its place and says so', () => {
    const layout = reconcile({ shown: [ada, grace, linus], whole: true, live: [ada, linus] });

    expect(layout.rows.map((row) => row.left)).toEqual([false, true, false]);
    expect(layout.changed).toBe(true);
  });

  it('keeps the order that is shown when the order changes', () => {
    const layout = reconcile({ shown: [ada, grace], whole: true, live: [grace, ada] });

    expect(ids(layout)).toEqual(['ada', 'grace']);
    expect(layout.changed).toBe(true);
  });

  it('knows nothing of rows beyond the page that it looked at', () => {
    const layout = reconcile({ shown: [ada, grace, linus], whole: false, live: [ada, grace] });

    expect(layout.rows.map((row) => row.left)).toEqual([false, false, false]);
    expect(layout).toMatchObject({ arrived: 0, changed: false });
  });

  it('takes a row of the next page that moved up for no newcomer', () => {
    const layout = reconcile({ shown: [ada, grace], whole: false, live: [grace, linus] });

    expect(ids(layout)).toEqual(['ada', 'grace']);
    expect(layout).toMatchObject({ arrived: 0, changed: true });
  });
});
