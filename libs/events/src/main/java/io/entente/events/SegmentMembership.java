package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * Which segments a contact is in: on the compacted topic {@link Topics#SEGMENTS}. Each state
 * replaces the one before it with a lower version.
 *
 * @param segmentIds in no order; none if the contact is in none any more
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentMembership(
    UUID workspaceId, UUID contactId, long version, List<UUID> segmentIds) {
  public SegmentMembership {
    segmentIds = List.copyOf(segmentIds);
  }

  public String key() {
    return Topics.key(workspaceId, contactId);
  }
}
