package io.entente.contacts.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether something may be done with a person now.
 *
 * @param channel where; null for channels of which the person said nothing in particular
 * @param why what decided it
 * @param choice what the person said; null if nothing
 * @param since when; null if the person said nothing
 */
@Serdeable
record Permission(
    ConsentPurpose purpose,
    @Nullable Channel channel,
    boolean allowed,
    Reason why,
    @Nullable ConsentChoice choice,
    @Nullable Instant since) {

  /** What decides. */
  @Serdeable
  enum Reason {
    /** The person said so, of that channel. */
    SAID_OF_CHANNEL,
    /** The person said so, of all channels that have no word of their own. */
    SAID_OF_ALL,
    /** The person said nothing, and it needs no leave. */
    NOTHING_SAID,
    /** The person said nothing, and it needs their leave. */
    NEVER_GIVEN,
    /** The person was erased. */
    ERASED;

    /** The name in JSON: lower case. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Offers need a person's leave; for all else it is enough that they have not refused. */
  static Permission of(
      ConsentPurpose purpose, @Nullable Channel channel, Collection<ConsentStanding> standings) {
    @Nullable ConsentStanding said = null;
    for (ConsentStanding standing : standings) {
      boolean ofChannel = standing.channel() == channel;
      if (standing.purpose() == purpose
          && (ofChannel || (standing.channel() == null && said == null))) {
        said = standing;
      }
    }
    if (said == null) {
      boolean allowed = purpose != ConsentPurpose.MARKETING;
      Reason why = allowed ? Reason.NOTHING_SAID : Reason.NEVER_GIVEN;
      return new Permission(purpose, channel, allowed, why, null, null);
    }
    return new Permission(
        purpose,
        channel,
        said.choice() == ConsentChoice.GIVEN,
        said.channel() == null ? Reason.SAID_OF_ALL : Reason.SAID_OF_CHANNEL,
        said.choice(),
        said.since());
  }

  static Permission ofErased(ConsentPurpose purpose, @Nullable Channel channel) {
    return new Permission(purpose, channel, false, Reason.ERASED, null, null);
  }
}
