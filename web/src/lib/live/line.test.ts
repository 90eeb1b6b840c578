import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLine } from './line';

class Source {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static readonly all: Source[] = [];
  readyState = 0;
  onopen: () => void = () => undefined;
  onerror: () => void = () => undefined;
  private readonly hearers = new Map<string, (event: { data: string }) => void>();

  constructor(readonly address: string) {
    Source.all.push(this);
  }

  addEventListener(name: string, hear: (event: { data: string }) => void) {
    this.hearers.set(name, hear);
  }

  tell(name: string, data: string) {
    this.hearers.get(name)?.({ data });
  }

  open() {
    this.readyState = Source.OPEN;
    this.onopen();
  }

  refuse() {
    this.readyState = Source.CLOSED;
    this.onerror();
  }

  close() {
    this.readyState = Source.CLOSED;
  }
}

const latest = () => Source.all.at(-1) ?? new Source('none');

describe('the line to the live stream', () => {
  const heard = { onState: vi.fn(), onEvent: vi.fn(), onRefused: vi.fn() };
  let close: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', Source);
    Source.all.length = 0;
    Object.values(heard).forEach((mock) => mock.mockReset());
    close = openLine('/stream', heard);
  });

  afterEach(() => {
    close();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('passes on what is told, and that it stands', () => {
    latest().open();
    latest().tell('activity', '{}');

    expect(heard.onState).toHaveBeenLastCalledWith('live');
    expect(heard.onEvent).toHaveBeenCalledExactlyOnceWith('activity', '{}');
  });

  it('leaves a stream that broke to the browser, which says where it was', () => {
    latest().open();
    latest().readyState = 0;
    latest().onerror();
    vi.advanceTimersByTime(60_000);

    expect(heard.onState).toHaveBeenLastCalledWith('away');
    expect(Source.all).toHaveLength(1);
    expect(heard.onRefused).not.toHaveBeenCalled();
  });

  it('asks again, ever more patiently, while it is refused, and soon again after it stood', () => {
    latest().refuse();
    expect(heard.onRefused).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1_000);
    expect(Source.all).toHaveLength(2);

    latest().refuse();
    vi.advanceTimersByTime(1_999);
    expect(Source.all).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(Source.all).toHaveLength(3);

    latest().open();
    latest().refuse();
    vi.advanceTimersByTime(1_000);
    expect(Source.all).toHaveLength(4);
  });

  it('asks at once when the network is back', () => {
    latest().refuse();
    window.dispatchEvent(new Event('online'));

    expect(Source.all).toHaveLength(2);
  });

  it('asks no more once it is closed', () => {
    latest().refuse();
    close();
    vi.advanceTimersByTime(60_000);
    window.dispatchEvent(new Event('online'));

    expect(Source.all).toHaveLength(1);
  });
});
