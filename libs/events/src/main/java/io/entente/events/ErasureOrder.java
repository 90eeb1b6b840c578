package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That all is to be erased that tells who somebody is and what was said, up to a time: on the
 * compacted topic {@link Topics#ERASURES}, kept for ever, so that what is restored from a backup is
 * erased again. Counts and durations stay.
 *
 * @param contactId the contact as which the person was shown
 * @param identityIds the accounts of the person
 * @param erasedAt what the person writes after it is new
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureOrder(
    UUID workspaceId, UUID erasureId, UUID contactId, List<UUID> identityIds, Instant erasedAt) {
  public ErasureOrder {
    identityIds = List.copyOf(identityIds);
  }

  public String key() {
    return Topics.key(workspaceId, erasureId);
  }
}
