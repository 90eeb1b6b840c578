import createClient, { type Middleware } from 'openapi-fetch';
import { Problem } from './problem';
import { reportReachable } from './reachability';
import type { paths } from './schema';
import { reportSessionEnd } from './sessionEnd';

const TIMEOUT_MILLIS = 30_000;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const GATEWAY_ERRORS = new Set([502, 503, 504]);

let language = 'en';

/** Problems are told in this language. */
export function speak(tag: string): void {
  language = tag;
}

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    if (!SAFE.has(request.method)) {
      request.headers.set('X-Entente-Web', '1');
    }
    return request;
  },
  onResponse({ request, response }) {
    reportReachable(!GATEWAY_ERRORS.has(response.status));
    const ofSignIn = new URL(request.url).pathname === '/web/session';
    if (response.status === 401 && !ofSignIn) {
      reportSessionEnd();
    }
  },
};

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request, {
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MILLIS)]),
    });
  } catch (error) {
    if (request.signal.aborted) {
      throw error;
    }
    reportReachable(false);
    throw Problem.unreachable();
  }
}

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: send,
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(conventions);

interface Result<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; any other answer is thrown as a {@link Problem}. */
export async function body<T>(result: Promise<Result<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await result;
  if (!response.ok) {
    throw Problem.of(response, error);
  }
  if (data === undefined || data === null) {
    throw Problem.unreachable();
  }
  return data;
}

/** For answers whose body does not matter. */
export async function done(result: Promise<Result<unknown>>): Promise<Response> {
  const { error, response } = await result;
  if (!response.ok) {
    throw Problem.of(response, error);
  }
  return response;
}
