package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Which contact an identity belongs to: on the compacted topic {@link Topics#CONTACTS}. A merge
 * moves identities, never interactions, so who keeps this mapping and joins on it when reading is
 * always right.
 *
 * @param version grows with each change of this identity's contact; the newest wins
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityMapping(UUID workspaceId, UUID identityId, UUID contactId, long version) {
  public String key() {
    return Topics.key(workspaceId, identityId);
  }
}
