package io.entente.contacts.link;

import io.entente.events.Channel;
import io.entente.events.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What messages have shown of an identity. Appearances add up to the same whatever their order and
 * however often one comes: the latest name stays, also where an older message arrives later.
 *
 * @param handle the handle last seen; null while no message showed one
 * @param name the display name last seen; null while no message showed one
 */
record Appearance(
    Channel channel,
    String externalId,
    @Nullable Dated handle,
    @Nullable Dated name,
    Instant firstSeenAt,
    Instant lastSeenAt) {
  private static final int LABEL_LENGTH = 255;

  static Appearance of(Channel channel, Party party, Instant at) {
    return new Appearance(
        channel,
        party.externalId(),
        Dated.of(party.handle(), at),
        Dated.of(party.name(), at),
        at,
        at);
  }

  Appearance and(Appearance other) {
    return new Appearance(
        channel,
        externalId,
        Dated.later(handle, other.handle),
        Dated.later(name, other.name),
        firstSeenAt.isBefore(other.firstSeenAt) ? firstSeenAt : other.firstSeenAt,
        lastSeenAt.isAfter(other.lastSeenAt) ? lastSeenAt : other.lastSeenAt);
  }

  /** What to call the person: the display name, else the handle, else the external id. */
  String label() {
    String label = name != null ? name.text() : handle != null ? handle.text() : externalId;
    return label.codePointCount(0, label.length()) <= LABEL_LENGTH
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LABEL_LENGTH));
  }

  /** Whether it bears the same handle and the same name. */
  boolean isCalledAs(Appearance other) {
    return text(handle).equals(text(other.handle)) && text(name).equals(text(other.name));
  }

  private static String text(@Nullable Dated dated) {
    return dated == null ? "" : dated.text();
  }
}
