package io.entente.interactions.identity;

import io.entente.events.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who somebody was when a message was sent. */
record Sighting(IdentityKey key, Party party, Instant at) {
  private static final Comparator<@Nullable String> NULL_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /**
   * What tells nothing yields to what does. Else the newest wins; of equally new ones always the
   * same, whatever the order of arrival.
   */
  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::tells)
          .thenComparing(Sighting::at)
          .thenComparing(it -> it.party.handle(), NULL_FIRST)
          .thenComparing(it -> it.party.name(), NULL_FIRST);

  Sighting newer(Sighting other) {
    return ORDER.compare(other, this) > 0 ? other : this;
  }

  /**
   * Whether it says how somebody is shown: some networks name whom a message goes to by id alone.
   */
  boolean tells() {
    return party.handle() != null || party.name() != null;
  }

  /** Whether the row that tells the other needs no change for this one. */
  boolean isToldBy(Sighting other) {
    return !tells()
        || (Objects.equals(party.handle(), other.party.handle())
            && Objects.equals(party.name(), other.party.name()));
  }
}
