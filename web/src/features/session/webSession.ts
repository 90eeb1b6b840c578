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

/** The browser's own session: a cookie that scripts cannot read. It is no part of the public API. */
async function call(method: string, content?: Credentials): Promise<Response> {
  const request = new Request('/web/session', {
    method,
    body: content && JSON.stringify(content),
    headers: content && { 'Content-Type': 'application/json' },
  });
  return send(request);
}

async function sessionOf(response: Response): Promise<Session> {
  const content: unknown = await response.json().catch(() => null);
  if (!response.ok || content === null) {
    throw Problem.of(response, content);
  }
  return content as Session;
}

export async function currentSession(): Promise<Session | null> {
  const response = await call('GET');
  if (response.status === UNAUTHENTICATED) {
    await response.text(); // a browser takes an answer that nobody reads for one that was broken off
    return null;
  }
  return sessionOf(response);
}

export async function openSession(credentials: Credentials): Promise<Session> {
  return sessionOf(await call('POST', credentials));
}

export async function closeSession(): Promise<void> {
  const response = await call('DELETE');
  if (!response.ok) {
    throw Problem.of(response, null);
  }
}
