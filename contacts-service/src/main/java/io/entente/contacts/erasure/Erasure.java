package io.entente.contacts.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, and once it is done its certificate: it names nobody.
 *
 * @param state running until every service has confirmed
 * @param orderedBy the member who wanted it; null where a rule of retention did, or where it was
 *     done again after a backup was restored
 * @param finishedAt when the last service had erased its part; null until then
 * @param services who confirmed, the first first
 */
@Serdeable
record Erasure(
    UUID id,
    UUID contactId,
    State state,
    Instant erasedAt,
    @Nullable UUID orderedBy,
    @Nullable Instant finishedAt,
    List<Part> services) {
  Erasure {
    services = List.copyOf(services);
  }

  /** How far it is. */
  @Serdeable
  enum State {
    RUNNING,
    DONE;

    /** The name in JSON: lower case. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What one service erased.
   *
   * @param counts how many of each kind
   */
  @Serdeable
  record Part(String service, Instant finishedAt, Map<String, Long> counts) {
    Part {
      counts = Map.copyOf(counts);
    }
  }
}
