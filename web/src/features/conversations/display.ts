import type { TFunction } from 'i18next';
import type { Customer } from '@/lib/api/model';

export function nameOf({ name, handle }: Pick<Customer, 'name' | 'handle'>, t: TFunction): string {
  return name ?? handle ?? t('list.unknownCustomer');
}

/** The name of a channel; one that this version has no word for keeps its own. */
export function channelName(channel: string, t: TFunction): string {
  return t(`channel.${channel as 'x'}`, { defaultValue: channel });
}
