import { beforeEach, describe, expect, it } from 'vitest';
import { forgetAbsences, reach, reportAnswer, reportSilence } from './reachability';

describe('what can be reached', () => {
  beforeEach(() => {
    reportAnswer('/web/session', true);
    forgetAbsences();
  });

  it('is nothing while no answer comes, and all again with the next one', () => {
    reportSilence();
    expect(reach()).toBe('nothing');

    reportAnswer('/api/v1/agents', true);
    expect(reach()).toBe('all');
  });

  it('is a part while one service is away, whatever the others answer', () => {
    reportAnswer('/api/v1/kpis/summary', false);
    reportAnswer('/api/v1/conversations', true);
    expect(reach()).toBe('partly');

    reportAnswer('/api/v1/kpis/definitions', true);
    expect(reach()).toBe('all');
  });

  it('is not known to lack anything on a new page', () => {
    reportAnswer('/api/v1/kpis/summary', false);

    forgetAbsences();

    expect(reach()).toBe('all');
  });
});
