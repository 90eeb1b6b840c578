import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readingOf, strengthOf, valueOf } from './likes';
import { monthName } from '@/lib/report/month';
import { questionOf, type Association, type Post } from './queries';
import { Rate } from './Rate';

const association: Association = {
  with: 'conversations_opened',
  currency: null,
  n: 46,
  spearman: 0.2,
  low: -0.1,
  high: 0.5,
  pearson: 0.1,
};

describe('what likes go along with', () => {
  it('is nothing while the interval holds zero, however great the correlation', () => {
    expect(readingOf({ ...association, spearman: 0.9 })).toBe('none');
    expect(readingOf({ ...association, low: 0, high: 0.4 })).toBe('none');
    expect(readingOf({ ...association, low: null, high: null })).toBe('none');
  });

  it('is more or less where the interval lies on one side', () => {
    expect(readingOf({ ...association, low: 0.1, high: 0.4 })).toBe('more');
    expect(readingOf({ ...association, low: -0.4, high: -0.1 })).toBe('less');
  });

  it('is called strong by its size, not by its direction', () => {
    expect([0.1, -0.4, 0.7, -0.9].map(strengthOf)).toEqual(['weak', 'middle', 'strong', 'strong']);
  });
});

describe('what a publication tells', () => {
  const post = {
    id: 'p1',
    reach: null,
    costs: [{ currency: 'EUR', minor: 1200 }],
    outcome: {
      conversations: 3,
      resolved: 2,
      csat: null,
      revenue: [{ currency: 'EUR', decimals: 2, linear: 990, lastTouch: 0, position: 0, influenced: 0 }],
    },
  } as unknown as Post;

  it('is nothing where a network counts it not, and zero where nothing was bought', () => {
    expect(valueOf(post, 'reach', null)).toBeNull();
    expect(valueOf(post, 'csat', null)).toBeNull();
    expect(valueOf(post, 'attributed_revenue', 'GBP')).toBe(0);
  });

  it('is told in the currency that is asked for', () => {
    expect(valueOf(post, 'attributed_revenue', 'EUR')).toBe(990);
    expect(valueOf(post, 'cost', 'EUR')).toBe(1200);
    expect(valueOf(post, 'cost', 'USD')).toBeNull();
    expect(valueOf(post, 'conversations_resolved', null)).toBe(2);
  });
});

describe('a rate', () => {
  it('tells how sure it is', () => {
    render(<Rate rate={0.62} low={0.55} high={0.68} of={120} censored={4} />);
    expect(screen.getByText('62%')).toBeTruthy();
    expect(screen.getByText('55% to 68%, of 120')).toBeTruthy();
    expect(screen.getByText('4 not over yet')).toBeTruthy();
  });

  it('is none of nobody', () => {
    render(<Rate rate={null} low={null} high={null} of={0} censored={0} />);
    expect(screen.getByText('–')).toBeTruthy();
  });
});

describe('a question', () => {
  it('ends before the day after its last', () => {
    expect(questionOf({ from: '2026-10-01', to: '2026-10-31', zone: 'UTC', by: 'team' })).toEqual({
      from: '2026-10-01',
      to: '2026-11-01',
      zone: 'UTC',
      by: 'team',
    });
  });

  it('calls months by their own names whatever the zone of the machine', () => {
    expect(monthName('2026-03', 'en')).toBe('Mar 2026');
    expect(monthName('2026-03', 'fr')).toBe('mars 2026');
  });
});
