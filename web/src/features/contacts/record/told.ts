import type { TFunction } from 'i18next';
import { money } from '@/lib/format/money';
import { wordOf } from '@/features/contacts/words';
import { channelName } from '@/lib/format/channel';
import type { TimelineEntry } from './acts';

/** What an entry of the timeline says, in one line; the kind stands beside it. */
export function told(
  entry: TimelineEntry,
  t: TFunction<['translation', 'contacts']>,
  locale: string,
): string {
  const { interaction, order, survey, consent, note, insight, identity } = entry;
  const parts: (string | null)[] = [];
  if (interaction) {
    parts.push(
      wordOf('message', interaction.kind, t),
      channelName(interaction.channel, t),
      t('contacts:by', { who: wordOf('actor', interaction.actor, t) }),
    );
  }
  if (order) {
    parts.push(
      wordOf('orderKind', order.kind, t),
      money(order.amount, order.decimals, order.currency, locale),
      `${order.source} ${order.externalId}`,
    );
  }
  if (survey) {
    parts.push(
      survey.kind.toUpperCase(),
      survey.score === null ? t('contacts:noAnswer') : t('contacts:scored', { score: survey.score }),
      channelName(survey.channel, t),
    );
  }
  if (consent) {
    parts.push(
      wordOf('purpose', consent.purpose, t),
      wordOf('choice', consent.choice, t),
      consent.channel && channelName(consent.channel, t),
      consent.source,
    );
  }
  if (note) {
    parts.push(t('contacts:by', { who: note.authorName }));
  }
  if (insight) {
    parts.push(insight.department, wordOf('insight', insight.state, t));
  }
  if (identity) {
    parts.push(channelName(identity.channel, t), identity.handle ?? identity.externalId);
  }
  return parts.filter(Boolean).join(' · ');
}
