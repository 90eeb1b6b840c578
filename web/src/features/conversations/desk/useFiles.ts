import { useState } from 'react';
import { newKey } from '@/lib/api/newKey';
import { api, done, send } from '@/lib/api/client';
import type { Attachment } from '@/lib/api/model';
import { Problem } from '@/lib/api/problem';

export const FILES_AT_MOST = 10;

export interface SentFile {
  key: string;
  name: string;
  /** What the server knows of it; null while it is on its way. */
  attachment: Attachment | null;
  error: unknown;
}

async function upload(file: File): Promise<Attachment> {
  const response = await send(
    new Request(new URL('/api/v1/attachments', window.location.origin), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name),
      },
      body: file,
    }),
  );
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    throw Problem.of(response, answer);
  }
  return answer as Attachment;
}

/** Files that go with what is written: sent up at once, so that the message leaves without a wait. */
export function useFiles() {
  const [files, setFiles] = useState<SentFile[]>([]);

  function set(key: string, change: Partial<SentFile>) {
    setFiles((now) => now.map((file) => (file.key === key ? { ...file, ...change } : file)));
  }

  function add(chosen: Iterable<File>) {
    const room = [...chosen].slice(0, FILES_AT_MOST - files.length);
    for (const file of room) {
      const key = newKey();
      setFiles((now) => [...now, { key, name: file.name, attachment: null, error: null }]);
      upload(file).then(
        (attachment) => set(key, { attachment }),
        (error: unknown) => set(key, { error }),
      );
    }
  }

  function remove({ key, attachment }: SentFile) {
    setFiles((now) => now.filter((file) => file.key !== key));
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
    clear: () => setFiles([]),
    ids: files.flatMap(({ attachment }) => attachment?.id ?? []),
    ready: files.every(({ attachment }) => attachment !== null),
  };
}
