import { createContext, useContext } from 'react';

/** Stands in the place of an id while something new is written. */
export const NEW = 'new';

interface Opened {
  /** What is open beside the list: an id, or {@link NEW}. */
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** Which entry of the page is open. The page keeps it in its address, so that it can be sent to a colleague. */
export const OpenedContext = createContext<Opened>({ open: undefined, onOpen: () => undefined });

export function useOpened(): Opened {
  return useContext(OpenedContext);
}
