import { send } from './client';
import { Problem } from './problem';

/** As long as a slow line may take, in milliseconds. */
const PATIENCE = 30 * 60_000;

/** Sends the bytes of a file as they are, with its name. */
export async function upload<T>(path: string, file: File, headers: Record<string, string> = {}): Promise<T> {
  const response = await send(
    new Request(new URL(path, window.location.origin), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name),
        ...headers,
      },
      body: file,
    }),
    PATIENCE,
  );
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    throw Problem.of(response, answer);
  }
  return answer as T;
}
