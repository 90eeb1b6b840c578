package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That what customers wrote was handed to a department, and what came of it: on the compacted topic
 * {@link Topics#INSIGHTS}. It carries neither the summary nor any text of theirs. Each state
 * replaces the one before it with a lower version.
 *
 * @param department as the brand calls it
 * @param decidedAt when it was first decided upon; null until then
 * @param customerIds the identities who wrote the messages that it comes from
 * @param origins where these messages are and how many of their authors were told; empty in events
 *     of those who did not tell it yet
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InsightProgress(
    UUID workspaceId,
    UUID insightId,
    long version,
    String department,
    InsightState state,
    Instant handedAt,
    @Nullable Instant decidedAt,
    List<UUID> customerIds,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Origin> origins) {
  public InsightProgress {
    customerIds = List.copyOf(customerIds);
    origins = origins == null ? List.of() : List.copyOf(origins);
  }

  /**
   * Messages of one channel, in conversations of one reason.
   *
   * @param reasonId as it stood when the event was made; null where none was set
   * @param told those of the messages whose authors know what came of it
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Origin(Channel channel, @Nullable UUID reasonId, int messages, int told) {}

  public String key() {
    return Topics.key(workspaceId, insightId);
  }
}
