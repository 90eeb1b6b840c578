package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account on a channel, as a message shows it.
 *
 * @param identityId the id of the account, see {@link Ids#identity}
 * @param externalId the network's id of the account, an opaque string
 * @param handle its public name, without a leading {@code @}; null if the network has none
 * @param name the name displayed; null if unknown
 * @param profile what else the network shows of it; null for nothing
 * @param sameAs what the network says to be of the same person; null for nothing
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Party(
    UUID identityId,
    String externalId,
    @Nullable String handle,
    @Nullable String name,
    @Nullable PartyProfile profile,
    @Nullable List<SameAs> sameAs) {

  public Party {
    sameAs = sameAs == null ? null : List.copyOf(sameAs);
  }

  /** One of which the network shows the names alone. */
  public Party(UUID identityId, String externalId, @Nullable String handle, @Nullable String name) {
    this(identityId, externalId, handle, name, null, null);
  }
}
