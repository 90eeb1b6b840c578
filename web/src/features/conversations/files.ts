import type { Attachment } from '@/lib/api/model';

/** A file that goes with what is written. */
export interface SentFile {
  key: string;
  name: string;
  /** What the server knows of it; null while it is on its way. */
  attachment: Attachment | null;
  error: unknown;
}

const NONE: readonly SentFile[] = [];
/** By the place of the draft: they stay, and go on their way, while another conversation is looked at. */
const kept = new Map<string, readonly SentFile[]>();
const listeners = new Set<() => void>();

export function filesOf(place: string): readonly SentFile[] {
  return kept.get(place) ?? NONE;
}

export function setFiles(place: string, change: (files: readonly SentFile[]) => readonly SentFile[]): void {
  const files = change(filesOf(place));
  if (files.length === 0) {
    kept.delete(place);
  } else {
    kept.set(place, files);
  }
  listeners.forEach((listener) => listener());
}

/** Files of a reply that was taken back are with its draft again. */
export function restoreFiles(place: string, attachments: readonly Attachment[]): void {
  setFiles(place, (files) => [
    ...attachments
      .filter(({ id }) => !files.some(({ attachment }) => attachment?.id === id))
      .map((attachment) => ({ key: attachment.id, name: attachment.name, attachment, error: null })),
    ...files,
  ]);
}

export function onFiles(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
