package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * As which contact a contact is shown: on the compacted topic {@link Topics#PEOPLE}. What belongs
 * to a contact names the one that it came to, for good; who keeps this state and joins on it when
 * reading follows every merge and its undoing. A contact that none was told of is its own final
 * one.
 *
 * @param contactId to which things came
 * @param finalId the contact as which it is shown: itself unless it was merged
 * @param version grows with each change of this contact's final one; the newest wins
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonState(UUID workspaceId, UUID contactId, UUID finalId, long version) {
  public String key() {
    return Topics.key(workspaceId, contactId);
  }
}
