package io.entente.interactions.availability;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agent takes work, how much, and which.
 *
 * @param since of the presence; null for who has never said anything
 * @param open conversations that the agent owns and that are open
 * @param capacity of open conversations at once; null for no limit
 */
@Serdeable
public record Availability(
    UUID agentId,
    Presence presence,
    @Nullable Instant since,
    int open,
    @Nullable Integer capacity,
    List<String> languages,
    List<Channel> channels,
    List<UUID> reasons) {
  public Availability {
    languages = List.copyOf(languages);
    channels = List.copyOf(channels);
    reasons = List.copyOf(reasons);
  }

  public static Availability of(Colleague colleague, int open) {
    Skills skills = colleague.skills();
    return new Availability(
        colleague.id(),
        colleague.presence(),
        colleague.since(),
        open,
        skills.capacity(),
        skills.languages(),
        skills.channels(),
        skills.reasons());
  }
}
