import { vi } from 'vitest';

export interface Call {
  /** Method and path, such as `GET /api/v1/drafts`. */
  to: string;
  /** What was sent, as JSON has it; undefined if nothing was. */
  body: unknown;
  headers: Headers;
}

type Answer = (call: Call) => unknown;

/**
 * Stands for the server in a test: answers by method and path, and keeps what was asked. What no route knows is answered
 * 404. A {@link Response} is given as it is, anything else as JSON.
 */
export function standIn(routes: Record<string, Answer>) {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.text();
    const to = `${request.method} ${new URL(request.url).pathname}`;
    const isJson = text.startsWith('{') || text.startsWith('[');
    const body: unknown = text === '' ? undefined : isJson ? (JSON.parse(text) as unknown) : text;
    const call = { to, body, headers: request.headers };
    calls.push(call);
    const route = routes[to];
    if (!route) {
      return Response.json({ status: 404, title: 'Not found' }, { status: 404 });
    }
    const answer = await route(call);
    if (answer instanceof Response) {
      return answer;
    }
    return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
  });
  return {
    calls,
    /** What was asked in one way, in order. */
    asked: (to: string) => calls.filter((call) => call.to === to),
  };
}
