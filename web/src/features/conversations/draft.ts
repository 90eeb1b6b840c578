import { newKey } from '@/lib/api/newKey';
import { keysWith, read, write } from '@/lib/storage/storage';

export type Mode = 'reply' | 'note';

/** What was typed and not sent yet. */
export interface Draft {
  mode: Mode;
  body: string;
  /** Ids of files that were sent up to go with it; they are not kept with the words. */
  files?: string[];
}

/** A draft that was handed to the server under a key: the same words go again under the same key, so never twice. */
interface Attempt extends Draft {
  key: string;
}

interface Kept {
  draft: Draft;
  attempt: Attempt | null;
  at: number;
}

const PREFIX = 'entente.draft.';
const KEPT_MILLIS = 30 * 24 * 3600 * 1000;
const NOTHING: Draft = { mode: 'reply', body: '' };

/** Drafts are one member's: whoever signs in next on this machine does not see them. */
export function draftPlace(memberId: string, conversationId: string): string {
  return `${PREFIX}${memberId}.${conversationId}`;
}

function kept(place: string): Kept | null {
  try {
    const value = JSON.parse(read(place) ?? 'null') as Partial<Kept> | null;
    return value?.draft && typeof value.draft.body === 'string'
      ? { draft: value.draft, attempt: value.attempt ?? null, at: value.at ?? 0 }
      : null;
  } catch {
    return null;
  }
}

export function readDraft(place: string): Draft {
  return kept(place)?.draft ?? NOTHING;
}

/** When a draft was last changed here; 0 if there is none. */
export function draftTime(place: string): number {
  return kept(place)?.at ?? 0;
}

const opened = new Map<string, (draft: Draft) => void>();

/** Whoever shows the draft of a place hears of what is put back into it. */
export function onRestored(place: string, hear: (draft: Draft) => void): () => void {
  opened.set(place, hear);
  return () => {
    if (opened.get(place) === hear) {
      opened.delete(place);
    }
  };
}

/** Puts words that were taken back before what has been typed since. */
export function restoreDraft(place: string, body: string): void {
  const since = readDraft(place);
  // With an internal note begun since, all of it stays internal: it is for the agent to part them.
  const draft: Draft =
    since.body === '' ? { mode: 'reply', body } : { mode: since.mode, body: `${body}\n${since.body}` };
  writeDraft(place, draft);
  opened.get(place)?.(draft);
}

export function writeDraft(place: string, draft: Draft, now = Date.now()): void {
  const before = kept(place);
  if (before && sameWords(before.draft, draft)) {
    // Shown is not changed: what another device has may be newer.
    return;
  }
  const value: Kept = { draft, attempt: before?.attempt ?? null, at: now };
  write(place, draft.body === '' ? null : JSON.stringify(value));
}

function sameWords(one: Draft, other: Draft): boolean {
  return one.body === other.body && one.mode === other.mode;
}

/** The key under which to send these words. */
export function attemptKey(place: string, draft: Draft, now = Date.now()): string {
  const before = kept(place)?.attempt;
  if (before && sameWords(before, draft) && before.files?.join() === draft.files?.join()) {
    return before.key;
  }
  const attempt: Attempt = { ...draft, key: newKey() };
  write(place, JSON.stringify({ draft, attempt, at: now } satisfies Kept));
  return attempt.key;
}

/** Forgets what was sent, but not what has been typed since, here or in another tab. The same words later are new ones. */
export function sent(place: string, draft: Draft, now = Date.now()): void {
  const since = readDraft(place);
  const isGone = since.body === '' || sameWords(since, draft);
  write(place, isGone ? null : JSON.stringify({ draft: since, attempt: null, at: now } satisfies Kept));
}

/** What was typed on after words that were on their way; all of it where they were changed. */
export function typedSince(now: string, sentWords: string): string {
  return now.startsWith(sentWords) ? now.slice(sentWords.length) : now;
}

/** Drops drafts that nobody came back to within thirty days. */
export function forgetOldDrafts(now = Date.now()): void {
  keysWith(PREFIX)
    .filter((place) => (kept(place)?.at ?? 0) < now - KEPT_MILLIS)
    .forEach((place) => write(place, null));
}
