import { keysWith, read, write } from '@/lib/storage/storage';

export type Mode = 'reply' | 'note';

/** What was typed and not sent yet. */
export interface Draft {
  mode: Mode;
  body: string;
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

export function writeDraft(place: string, draft: Draft, now = Date.now()): void {
  const value: Kept = { draft, attempt: kept(place)?.attempt ?? null, at: now };
  write(place, draft.body === '' ? null : JSON.stringify(value));
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The key under which to send these words. */
export function attemptKey(place: string, draft: Draft, now = Date.now()): string {
  const before = kept(place)?.attempt;
  if (before?.body === draft.body && before.mode === draft.mode) {
    return before.key;
  }
  const attempt: Attempt = { ...draft, key: newKey() };
  write(place, JSON.stringify({ draft, attempt, at: now } satisfies Kept));
  return attempt.key;
}

/** Forgets what was sent, but not what has been typed since, here or in another tab. The same words later are new ones. */
export function sent(place: string, draft: Draft, now = Date.now()): void {
  const since = readDraft(place);
  const isGone = since.body === '' || (since.body === draft.body && since.mode === draft.mode);
  write(place, isGone ? null : JSON.stringify({ draft: since, attempt: null, at: now } satisfies Kept));
}

/** Drops drafts that nobody came back to within thirty days. */
export function forgetOldDrafts(now = Date.now()): void {
  keysWith(PREFIX)
    .filter((place) => (kept(place)?.at ?? 0) < now - KEPT_MILLIS)
    .forEach((place) => write(place, null));
}
