package io.entente.contacts.dataimport.run;

import io.entente.contacts.link.ToldAccount;
import io.entente.events.Channel;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads accounts from text. */
final class ReadAccount {
  private static final Pattern ACCOUNT =
      Pattern.compile("([a-zA-Z]+):(.*?)(?: \\(([^()]*)\\))?", Pattern.DOTALL);

  private ReadAccount() {}

  /** Such as {@code telegram:42 (ada)}. */
  static ToldAccount read(String text) {
    Matcher parts = ACCOUNT.matcher(text);
    if (!parts.matches()) {
      throw new InvalidCell("must be accounts such as telegram:42");
    }
    return of(channel(parts.group(1)), parts.group(2), parts.group(3));
  }

  static ToldAccount of(Channel channel, String externalId, @Nullable String handle) {
    String shown = handle == null ? "" : handle.strip();
    return new ToldAccount(
        channel,
        Cell.line(externalId, ToldAccount.LONGEST_ID),
        shown.isEmpty()
            ? null
            : Cell.line(
                shown.startsWith("@") ? shown.substring(1) : shown, ToldAccount.LONGEST_HANDLE));
  }

  private static Channel channel(String name) {
    try {
      Channel channel = Channel.of(name.toLowerCase(Locale.ROOT));
      if (channel.isOneNetwork()) {
        return channel;
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new InvalidCell("must name channels on which an account is one on all pages");
  }
}
