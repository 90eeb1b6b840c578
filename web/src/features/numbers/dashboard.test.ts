import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '@/lib/storage/address';
import { addressOf, askedBy } from './address';
import { conversationsOf, isAtHour, ofLine, type Item } from './behind';
import { changeOf } from './compare';
import { isToldBy, listed } from './kpis';
import { emptyAtFirst, intervalFor, intervalsFor, partName } from './parts';
import { paramsOf } from './queries';
import { fileAddress } from '@/lib/report/file';
import { ranked, rowsOf } from './ranking';
import { pathOf } from './Sparkline';

function item(change: Partial<Item>): Item {
  return {
    at: '2026-03-02T08:30:00Z',
    conversationId: 'c1',
    cycleId: 'cycle',
    customerId: 'customer',
    channel: 'email',
    connectionId: 'brand',
    agentId: 'ada',
    teamId: null,
    amount: 1,
    seconds: 60,
    days: null,
    precision: 'instant',
    part: true,
    ...change,
  };
}

const asked = askedBy(parseSearch('?from=2026-03-01&to=2026-03-31&team=t1&team=t2'), 'Europe/Paris');

describe('an address', () => {
  it('tells a whole view, there and back, and leaves out what goes without saying', () => {
    const text =
      '?from=2026-03-01&to=2026-03-31&zone=Europe%2FParis&compare=year&agent=a&team=t1&team=t2&metric=fcr&by=channel';
    const back = parseSearch(stringifySearch(addressOf(askedBy(parseSearch(text), 'UTC'))));
    expect(back).toEqual(parseSearch(text));
  });

  it('that says something wrong is as if it said nothing', () => {
    const wrong = askedBy({ metric: 'likes', by: 'mood', compare: 'x', zone: 'Mars', from: 'soon' }, 'UTC');
    expect(wrong).toMatchObject({ metric: 'conversations_opened', compare: 'previous', zone: 'UTC' });
    expect(wrong.by).toBeUndefined();
  });

  it('of a file asks for what is on the screen, to the day after the last', () => {
    expect(fileAddress('series', { ...paramsOf(asked), metric: ['fcr'] }, 'xlsx', 'fr')).toBe(
      '/api/v1/kpis/series?from=2026-03-01&to=2026-04-01&zone=Europe%2FParis&clock=calendar' +
        '&team=t1&team=t2&metric=fcr&format=xlsx&lang=fr',
    );
  });
});

describe('a change', () => {
  it('is good or bad by what is better, and neither where more is neither', () => {
    expect(changeOf(90, 100, false, 'less')).toEqual({ by: -0.1, direction: 'down', verdict: 'better' });
    expect(changeOf(110, 100, false, 'less')?.verdict).toBe('worse');
    expect(changeOf(110, 100, false)?.verdict).toBe('neutral');
    expect(changeOf(5, 5, false, 'more')).toEqual({ by: 0, direction: 'same', verdict: 'neutral' });
  });

  it('of shares is told in points, of nothing by no share, and of what is not told not at all', () => {
    expect(changeOf(0.75, 0.5, true, 'more')?.by).toBe(0.25);
    expect(changeOf(3, 0, false)?.by).toBeNull();
    expect(changeOf(3, null, false)).toBeUndefined();
    expect(changeOf(undefined, 3, false)).toBeUndefined();
  });
});

describe('a period', () => {
  it('is cut into as many parts as can be told apart', () => {
    expect(intervalFor({ from: '2026-03-01', to: '2026-03-30' })).toBe('day');
    expect(intervalFor({ from: '2026-01-01', to: '2026-03-31' })).toBe('week');
    expect(intervalFor({ from: '2000-01-01', to: '2026-03-31' }, 'day')).toBe('month');
    expect(intervalsFor({ from: '2000-01-01', to: '2026-03-31' })).toEqual(['month']);
  });

  it('begins in a picture where something is', () => {
    const values = (...counts: number[]) => ({ values: counts.map((count) => ({ count })) });
    expect(emptyAtFirst([values(0, 0, 2), values(0, 1, 0)], 3)).toBe(1);
    expect(emptyAtFirst([values(0, 0, 0)], 3)).toBe(2);
    expect(emptyAtFirst([], 0)).toBe(0);
  });

  it('names its parts in its own zone', () => {
    expect(partName('2026-02-28T23:00:00Z', 'day', 'Europe/Paris', 'en-GB')).toBe('1 Mar');
    expect(partName('2026-02-28T23:00:00Z', 'month', 'Europe/Paris', 'en-GB')).toBe('Mar 2026');
  });
});

describe('what is behind', () => {
  it('a member is filtered for; what is nobody’s or not told alone is found among all', () => {
    const params = paramsOf(asked);
    expect(ofLine(params, 'agent', { kind: 'member', member: 'ada' }, [])?.params.agent).toEqual(['ada']);
    const none = ofLine(params, 'agent', { kind: 'none', member: null }, ['ada', null]);
    const others = ofLine(params, 'agent', { kind: 'other', member: null }, ['ada', null]);
    const items = [item({}), item({ agentId: null }), item({ agentId: 'ben' })];
    expect(items.map((one) => none?.keep?.(one))).toEqual([false, true, false]);
    expect(items.map((one) => others?.keep?.(one))).toEqual([false, false, true]);
    expect(ofLine(params, 'reason', { kind: 'none', member: null }, [])).toBeUndefined();
  });

  it('an hour of the week is an hour in the zone that was asked for', () => {
    const monday = item({ at: '2026-03-01T23:30:00Z' });
    expect(isAtHour('Europe/Paris', 1, 0)(monday)).toBe(true);
    expect(isAtHour('UTC', 7, 23)(monday)).toBe(true);
    expect(isAtHour('UTC', 1, 0)(monday)).toBe(false);
  });

  it('stands once for each conversation', () => {
    const found = conversationsOf([item({}), item({ conversationId: 'c2' }), item({ seconds: 5 })]);
    expect(found.map(({ id, items }) => [id, items.length])).toEqual([
      ['c1', 2],
      ['c2', 1],
    ]);
  });

  it('a backlog is what came and what went; and no agent’s', () => {
    expect(listed('backlog')).toEqual(['cycles_opened', 'resolved']);
    expect(isToldBy('backlog', ['agent'])).toBe(false);
    expect(isToldBy('response', ['agent', 'team'])).toBe(true);
  });
});

describe('a ranking', () => {
  const value = (count: number, p50: number | null = null) => ({ value: count, count, p50 }) as never;
  const rows = rowsOf([
    { metric: 'resolved', kind: 'total', member: null, total: value(9) },
    { metric: 'resolved', kind: 'member', member: 'ada', total: value(2) },
    { metric: 'resolved', kind: 'member', member: 'ben', total: value(5) },
    { metric: 'resolved', kind: 'none', member: null, total: value(7) },
    { metric: 'response', kind: 'member', member: 'ada', total: value(4, 60) },
  ]);
  const order = (column: 'resolved' | 'response', up: boolean) =>
    ranked(rows, { column, up }).map(({ line }) => line.member);

  it('goes by a column either way, with what it tells nothing of last', () => {
    expect(order('resolved', false)).toEqual(['ben', 'ada', null]);
    expect(order('resolved', true)).toEqual(['ada', 'ben', null]);
    expect(order('response', true)).toEqual(['ada', 'ben', null]);
  });

  it('tells the median of lengths', () => {
    expect(rows.find(({ line }) => line.member === 'ada')?.values.get('response')).toBe(60);
  });
});

it('a sparkline is broken where nothing is told', () => {
  expect(pathOf([1, null, 2, 2])).toMatch(/^M[\d. ]+M[\d. ]+L[\d. ]+$/);
});
