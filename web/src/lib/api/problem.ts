export interface Violation {
  pointer: string;
  detail: string;
}

interface ProblemBody {
  title?: string;
  detail?: string | null;
  code?: string;
  errors?: Violation[];
  traceId?: string | null;
}

/** An answer that says why not (RFC 9457), or the absence of any answer, in which case the status is 0. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  readonly errors: Violation[];
  readonly traceId: string | null;

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? '';
    this.title = body.title ?? '';
    this.detail = body.detail ?? null;
    this.errors = body.errors ?? [];
    this.traceId = body.traceId ?? null;
  }

  static unreachable(): Problem {
    return new Problem(0, {});
  }

  static of(response: Response, body: unknown): Problem {
    return new Problem(response.status, typeof body === 'object' && body !== null ? body : {});
  }

  /** Whether the same request may succeed a little later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Any error as a problem: what is none of ours is shown by its own message. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(-1, { title: String(error) });
}
