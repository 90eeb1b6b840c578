package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A segment of contacts: on the compacted topic {@link Topics#SEGMENT_STATES}. Who is in it tell
 * {@link SegmentMembership}s. Each state replaces the one before it with a lower version.
 *
 * @param deleted whether it is none any more; its members leave it a moment later
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentState(
    UUID workspaceId, UUID segmentId, long version, String name, boolean deleted) {
  public String key() {
    return Topics.key(workspaceId, segmentId);
  }
}
