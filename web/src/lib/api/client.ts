import createClient, { type Middleware } from 'openapi-fetch';
import { Problem } from './problem';
import { reportAnswer, reportSilence } from './reachability';
import type { paths } from './schema';
import { reportSessionEnd } from './sessionEnd';
import type { Written } from './written';

const TIMEOUT_MILLIS = 30_000;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const AWAY = new Set([502, 503, 504]);

let language = 'en';

/** Problems are told in this language. */
export function speak(tag: string): void {
  language = tag;
}

/**
 * One request by the conventions of this server: in the reader's language, marked as made by these pages where it
 * changes something, and given up after half a minute, or a while of one's own.
 */
export async function send(request: Request, patience = TIMEOUT_MILLIS): Promise<Response> {
  request.headers.set('Accept-Language', language);
  if (!SAFE.has(request.method)) {
    request.headers.set('X-Entente-Web', '1');
  }
  try {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(patience)]);
    const response = await fetch(request, { signal });
    reportAnswer(new URL(request.url).pathname, !AWAY.has(response.status));
    return response;
  } catch (error) {
    if (request.signal.aborted) {
      throw error;
    }
    reportSilence();
    throw Problem.unreachable();
  }
}

const sessions: Middleware = {
  onResponse({ response }) {
    if (response.status === 401) {
      reportSessionEnd();
    }
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => send(request),
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(sessions);

interface Result<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; any other answer is thrown as a {@link Problem}. */
export async function body<T>(result: Promise<Result<T>>): Promise<Written<NonNullable<T>>> {
  return (await answer(result)).data;
}

/** The body of a good answer, and the response with its headers. */
export async function answer<T>(
  result: Promise<Result<T>>,
): Promise<{ data: Written<NonNullable<T>>; response: Response }> {
  const { data, error, response } = await result;
  if (!response.ok || data === undefined || data === null) {
    throw Problem.of(response, error);
  }
  return { data: data as Written<NonNullable<T>>, response };
}

/** For answers whose body does not matter. */
export async function done(result: Promise<Result<unknown>>): Promise<Response> {
  const { error, response } = await result;
  if (!response.ok) {
    throw Problem.of(response, error);
  }
  return response;
}
