import { useSyncExternalStore } from 'react';
import { newKey } from '@/lib/api/newKey';
import { api, done } from '@/lib/api/client';
import type { Attachment } from '@/lib/api/model';
import { upload } from '@/lib/api/upload';
import { filesOf, onFiles, setFiles, type SentFile } from '@/features/conversations/files';

export const FILES_AT_MOST = 10;

/** Files that go with what is written at a place: sent up at once, so that the message leaves without a wait. */
export function useFiles(place: string) {
  const files = useSyncExternalStore(onFiles, () => filesOf(place));

  function set(key: string, change: Partial<SentFile>) {
    setFiles(place, (now) => now.map((file) => (file.key === key ? { ...file, ...change } : file)));
  }

  function add(chosen: Iterable<File>) {
    const room = [...chosen].slice(0, FILES_AT_MOST - filesOf(place).length);
    for (const file of room) {
      const key = newKey();
      setFiles(place, (now) => [...now, { key, name: file.name, attachment: null, error: null }]);
      upload<Attachment>('/api/v1/attachments', file).then(
        (attachment) => set(key, { attachment }),
        (error: unknown) => set(key, { error }),
      );
    }
  }

  function remove({ key, attachment }: SentFile) {
    setFiles(place, (now) => now.filter((file) => file.key !== key));
    if (attachment) {
      // Forgotten by itself after a day, should this fail.
      const params = { path: { id: attachment.id } };
      void done(api.DELETE('/api/v1/attachments/{id}', { params })).catch(() => undefined);
    }
  }

  return {
    files,
    add,
    remove,
    /** Forgets those that were sent, not those that were added since. */
    sent: (ids: readonly string[]) =>
      setFiles(place, (now) => now.filter(({ attachment }) => !attachment || !ids.includes(attachment.id))),
    ids: files.flatMap(({ attachment }) => attachment?.id ?? []),
    ready: files.every(({ attachment }) => attachment !== null),
  };
}
