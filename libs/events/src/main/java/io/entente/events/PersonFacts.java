package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what figures of a person are told apart: on the compacted topic {@link Topics#PERSON_FACTS}.
 * It carries no name and no address. Each state replaces the one before it with a lower version.
 *
 * @param contactId as which the person is shown
 * @param companyId where the person works; null if unknown
 * @param source what brought the person, such as ad or referral; null if unknown
 * @param acquiredOn the day; null if unknown
 * @param campaign its name; null if there was none
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonFacts(
    UUID workspaceId,
    UUID contactId,
    long version,
    @Nullable UUID companyId,
    @Nullable String source,
    @Nullable LocalDate acquiredOn,
    @Nullable String campaign) {

  public String key() {
    return Topics.key(workspaceId, contactId);
  }
}
