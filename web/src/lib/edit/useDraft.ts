import { useState } from 'react';

/** What is typed, starting from what is kept. */
export function useDraft<T extends object>(kept: T) {
  const [start] = useState(kept);
  const [draft, setDraft] = useState(kept);
  return {
    draft,
    change: (part: Partial<T>) => setDraft((before) => ({ ...before, ...part })),
    dirty: JSON.stringify(draft) !== JSON.stringify(start),
  };
}
