import { send } from '@/lib/api/client';
import type { Session } from '@/lib/api/model';
import { Problem } from '@/lib/api/problem';

export interface Credentials {
  email: string;
  password: string;
  /** The short name of a workspace; without it the one that the member joined first. */
  workspace?: string;
}

const UNAUTHENTICATED = 401;

interface Answer {
  response: Response;
  content: unknown;
}

/**
 * The browser's own session: a cookie that scripts cannot read. It is no part of the public API. Every answer is read
 * to its end, for the browser takes one that is not for broken off.
 */
async function call(method: string, credentials?: Credentials): Promise<Answer> {
  const request = new Request('/web/session', {
    method,
    body: credentials && JSON.stringify(credentials),
    headers: credentials && { 'Content-Type': 'application/json' },
  });
  const response = await send(request);
  const content: unknown = await response.json().catch(() => null);
  return { response, content };
}

function sessionOf({ response, content }: Answer): Session {
  if (!response.ok || content === null) {
    throw Problem.of(response, content);
  }
  return content as Session;
}

export async function currentSession(): Promise<Session | null> {
  const answer = await call('GET');
  return answer.response.status === UNAUTHENTICATED ? null : sessionOf(answer);
}

export async function openSession(credentials: Credentials): Promise<Session> {
  return sessionOf(await call('POST', credentials));
}

export async function closeSession(): Promise<void> {
  const { response, content } = await call('DELETE');
  if (!response.ok) {
    throw Problem.of(response, content);
  }
}
