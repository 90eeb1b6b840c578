type Listener = () => void;

const listeners = new Set<Listener>();
let ended = false;

/** Says that the server no longer knows the session; what was typed stays on the page. */
export function reportSessionEnd(): void {
  ended = true;
  listeners.forEach((listener) => listener());
}

export function reportSessionStart(): void {
  ended = false;
}

/** While it holds, asking again can only fail again. */
export function sessionHasEnded(): boolean {
  return ended;
}

export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
