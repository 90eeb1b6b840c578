import type { TFunction } from 'i18next';
import type { Problem } from '@/lib/api/problem';

/** What to tell a person: what went wrong and what to do, in their language; the server's own words where they say more. */
export function sentence(problem: Problem, t: TFunction): string {
  switch (problem.status) {
    case 0:
      return t('problem.unreachable');
    case 403:
      return t('problem.forbidden');
    case 404:
      return t('problem.notFound');
    case 413:
      return t('problem.tooLarge');
    case 429:
      return t('problem.tooMany');
    case 502:
    case 503:
    case 504:
      return t('problem.unavailable');
    default:
      return problem.status >= 500 ? unexpected(problem, t) : refused(problem, t);
  }
}

function unexpected({ traceId }: Problem, t: TFunction): string {
  return traceId ? t('problem.unexpected', { trace: traceId }) : t('problem.unexpectedNoTrace');
}

function refused({ title, detail, errors }: Problem, t: TFunction): string {
  const said = errors.length > 0 ? errors.map((violation) => violation.detail).join('; ') : detail;
  return [title, said].filter(Boolean).join(': ') || t('problem.other');
}
