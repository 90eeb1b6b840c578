package io.entente.interactions.delivery;

import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import io.entente.interactions.input.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a network allows in answers of a kind.
 *
 * @param maxLength in code points; as far as it is known, the network's own limit
 * @param window for how long after the customer's last message it takes answers; null for ever
 */
record NetworkRule(int maxLength, @Nullable Duration window) {
  private static final Duration DAY = Duration.ofDays(1);

  static NetworkRule of(Channel channel, InteractionKind kind) {
    return kind == InteractionKind.DIRECT_MESSAGE ? direct(channel) : open(channel);
  }

  private static NetworkRule direct(Channel channel) {
    return switch (channel) {
      case X -> new NetworkRule(10_000, null);
      case FACEBOOK -> new NetworkRule(2_000, DAY);
      case INSTAGRAM -> new NetworkRule(1_000, DAY);
      case WHATSAPP -> new NetworkRule(4_096, DAY);
      case TIKTOK -> new NetworkRule(6_000, Duration.ofDays(2));
      case TELEGRAM -> new NetworkRule(4_096, null);
      case MASTODON -> new NetworkRule(500, null);
      case BLUESKY -> new NetworkRule(1_000, null);
      case REDDIT -> new NetworkRule(10_000, null);
      case LINKEDIN -> new NetworkRule(8_000, null);
      case TUMBLR -> new NetworkRule(4_096, null);
      case PHONE -> new NetworkRule(1_600, null);
      case YOUTUBE, EMAIL, FORUM, REVIEWS, BLOG, CHAT, API -> unlimited();
    };
  }

  private static NetworkRule open(Channel channel) {
    return switch (channel) {
      case X -> new NetworkRule(280, null);
      case FACEBOOK -> new NetworkRule(8_000, null);
      case INSTAGRAM -> new NetworkRule(2_200, null);
      case LINKEDIN -> new NetworkRule(1_250, null);
      case YOUTUBE -> new NetworkRule(10_000, null);
      case TIKTOK -> new NetworkRule(150, null);
      case REDDIT -> new NetworkRule(10_000, null);
      case MASTODON -> new NetworkRule(500, null);
      case BLUESKY -> new NetworkRule(300, null);
      case TUMBLR -> new NetworkRule(475, null);
      case WHATSAPP, TELEGRAM, PHONE -> direct(channel);
      case REVIEWS -> new NetworkRule(4_096, null);
      case EMAIL, FORUM, BLOG, CHAT, API -> unlimited();
    };
  }

  static NetworkRule unlimited() {
    return new NetworkRule(Limits.BODY, null);
  }
}
