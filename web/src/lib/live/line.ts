import type { LiveState } from './state';

const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 15_000;
const TOLD = ['ready', 'reset', 'activity', 'alert', 'board'] as const;

export type Told = (typeof TOLD)[number];

interface Listener {
  onState: (state: LiveState) => void;
  onEvent: (name: Told, data: string) => void;
  /** The server answered with a refusal, or nobody did: the browser does not come again by itself. */
  onRefused: () => void;
}

/**
 * Holds one stream open until it is closed. A stream that ends is taken up by the browser, which says where it was; one
 * that is refused (while the server starts, say) is asked for again, ever more patiently, and at once when the network
 * is back.
 *
 * @returns what closes it
 */
export function openLine(address: string, { onState, onEvent, onRefused }: Listener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function open() {
    clearTimeout(timer);
    source?.close();
    const line = new EventSource(address);
    source = line;
    line.onopen = () => {
      failures = 0;
      onState('live');
    };
    line.onerror = () => {
      onState('away');
      if (line.readyState === EventSource.CLOSED) {
        onRefused();
        timer = setTimeout(open, Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** failures));
        failures += 1;
      }
    };
    TOLD.forEach((name) =>
      line.addEventListener(name, (event: MessageEvent<string>) => onEvent(name, event.data)),
    );
  }

  function openIfAway() {
    if (source?.readyState !== EventSource.OPEN) {
      open();
    }
  }

  open();
  window.addEventListener('online', openIfAway);
  return () => {
    window.removeEventListener('online', openIfAway);
    clearTimeout(timer);
    source?.close();
  };
}
