package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * That a service has erased what an {@link ErasureOrder} names: on the compacted topic {@link
 * Topics#ERASURE_REPORTS}.
 *
 * @param service who confirms
 * @param counts what was erased: how many of each kind
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureReport(
    UUID workspaceId,
    UUID erasureId,
    String service,
    Map<String, Long> counts,
    Instant finishedAt) {
  public ErasureReport {
    counts = Map.copyOf(counts);
  }

  public String key() {
    return Topics.key(workspaceId, erasureId);
  }
}
