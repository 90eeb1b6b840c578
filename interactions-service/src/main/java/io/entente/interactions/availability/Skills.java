package io.entente.interactions.availability;

import io.entente.events.Channel;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much an agent takes, and which work: an empty list stands for everything.
 *
 * @param capacity open conversations at once; null for no limit
 * @param languages such as fr
 * @param channels such as x
 * @param reasons ids; one of the first level stands for all below it
 */
@Serdeable
@Schema(name = "AgentSkills")
public record Skills(
    @Nullable Integer capacity,
    List<String> languages,
    List<Channel> channels,
    List<UUID> reasons) {
  public static final Skills ANY = new Skills(null, List.of(), List.of(), List.of());

  private static final int MOST = 100;
  private static final int MOST_AT_ONCE = 10_000;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  public Skills {
    if (capacity != null && (capacity < 0 || capacity > MOST_AT_ONCE)) {
      throw new InvalidRequest("capacity", "must be 0 to " + MOST_AT_ONCE);
    }
    languages = checked("languages", languages);
    channels = checked("channels", channels);
    reasons = checked("reasons", reasons);
    for (int i = 0; i < languages.size(); i++) {
      if (!LANGUAGE.matcher(languages.get(i)).matches()) {
        throw new InvalidRequest("languages/" + i, "must be a code of ISO 639, such as fr");
      }
    }
  }

  private static <T> List<T> checked(String field, List<T> values) {
    if (values.size() > MOST) {
      throw new InvalidRequest(field, "must be " + MOST + " at most");
    }
    if (new HashSet<>(values).size() < values.size()) {
      throw new InvalidRequest(field, "must not hold anything twice");
    }
    return List.copyOf(values);
  }

  /** Whether it takes messages in a language such as fr-CA; null is one that nobody knows. */
  public boolean speaks(@Nullable String language) {
    return languages.isEmpty()
        || (language != null
            && languages.contains(language.toLowerCase(Locale.ROOT).split("-", 2)[0]));
  }

  public boolean serves(Channel channel) {
    return channels.isEmpty() || channels.contains(channel);
  }

  /**
   * @param ofConversation its reason and the one above it
   */
  public boolean knows(List<UUID> ofConversation) {
    return reasons.isEmpty() || ofConversation.stream().anyMatch(reasons::contains);
  }

  /** Whether somebody who has so many open conversations takes one more. */
  public boolean hasRoom(int open) {
    return capacity == null || open < capacity;
  }
}
