import type { TFunction } from 'i18next';

type Group =
  | 'timelineKind'
  | 'orderKind'
  | 'purpose'
  | 'choice'
  | 'reason'
  | 'ground'
  | 'proof'
  | 'field'
  | 'actor'
  | 'message'
  | 'insight'
  | 'point'
  | 'source'
  | 'count'
  | 'look'
  | 'why';

/** What a code of the server is called; one that this version has no word for keeps its own. */
export function wordOf(group: Group, code: string, t: TFunction): string {
  return t(`contacts:${group}.${code}` as 'contacts:title', { defaultValue: code });
}
