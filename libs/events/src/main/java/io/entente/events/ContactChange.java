package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * That something about a contact has changed: on {@link Topics#CONTACT_CHANGES}. What it is now is
 * to be looked up.
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactChange(UUID workspaceId, UUID contactId) {
  public String key() {
    return Topics.key(workspaceId, contactId);
  }
}
