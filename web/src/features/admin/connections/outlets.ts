import type { Connection } from '@/lib/api/model';

export type OutletKind = NonNullable<Connection['outlet']>['kind'];
export const KINDS: readonly OutletKind[] = ['webhook', 'telegram', 'messenger', 'instagram', 'whatsapp'];

/** Networks that must be told as whom a reply is sent: a page, an account, a phone number. */
export function needsAccount(kind: OutletKind): boolean {
  return kind === 'messenger' || kind === 'instagram' || kind === 'whatsapp';
}

/** A network's own address is known; a webhook's is not. */
export function needsUrl(kind: OutletKind): boolean {
  return kind === 'webhook';
}
