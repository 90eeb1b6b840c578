import type { TFunction } from 'i18next';
import type { Conversation, Customer } from '@/lib/api/model';
import type { ListFilter } from './queries';

/**
 * What to call someone.
 *
 * @param contact what the contact is called whom they belong to; undefined while or where that is not known
 */
export function nameOf(
  { name, handle }: Pick<Customer, 'name' | 'handle'>,
  t: TFunction,
  contact?: string,
): string {
  return name ?? handle ?? contact ?? t('list.unknownCustomer');
}

/** The time that a conversation's place in the list rests on. */
export function orderedBy(
  { waitingSince, lastActivityAt }: Pick<Conversation, 'waitingSince' | 'lastActivityAt'>,
  sort: ListFilter['sort'],
): string {
  return sort === 'waiting' ? (waitingSince ?? lastActivityAt) : lastActivityAt;
}
