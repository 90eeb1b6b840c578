import type { TFunction } from 'i18next';

/** The name of a channel; one that this version has no word for keeps its own. */
export function channelName(channel: string, t: TFunction): string {
  return t(`channel.${channel as 'x'}`, { defaultValue: channel });
}
