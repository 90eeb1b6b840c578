package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That all is to be erased that tells who somebody is and what was said, up to a time: on the
 * compacted topic {@link Topics#ERASURES}, kept for ever, so that what is restored from a backup is
 * erased again. Counts and durations stay.
 *
 * @param contactId the contact as which the person was shown
 * @param identityIds the accounts of the person
 * @param erasedAt what the person writes after it is new
 * @param contactIds all contacts that were shown as the person; null where it was not told
 * @param remembered by what the person is known again; null where it was not told
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureOrder(
    UUID workspaceId,
    UUID erasureId,
    UUID contactId,
    List<UUID> identityIds,
    Instant erasedAt,
    @Nullable List<UUID> contactIds,
    @Nullable Remembered remembered) {
  public ErasureOrder {
    identityIds = List.copyOf(identityIds);
    contactIds = contactIds == null ? null : List.copyOf(contactIds);
  }

  /**
   * Keyed hashes, in hexadecimal digits, of what somebody would be known by.
   *
   * @param salt the key of the hashes: one that a backup does not have yet is lost without it
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Remembered(String salt, List<Key> keys) {
    public Remembered {
      keys = List.copyOf(keys);
    }
  }

  /**
   * One of them.
   *
   * @param mappingVersion of an identity, the last that others were told; else 0
   * @param claimed whether it is a point that nobody proved to be the person's
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Key(String hash, long mappingVersion, boolean claimed) {}

  public String key() {
    return Topics.key(workspaceId, erasureId);
  }
}
