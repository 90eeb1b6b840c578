package io.entente.interactions.intake;

import io.entente.events.Ids;
import io.entente.events.Party;
import io.entente.events.PartyProfile;
import io.entente.events.SameAs;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.input.Limits;
import io.entente.interactions.input.PublicAddress;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account.
 *
 * @param handle with or without a leading {@code @}
 * @param profileUrl where the account is seen
 * @param avatarUrl of its picture; nothing is fetched
 * @param audience how many follow it
 * @param sameAs what the network itself says to be of the same person, 10 at most; owners and
 *     admins alone tell it
 */
@Serdeable
record NewParty(
    String externalId,
    @Nullable String handle,
    @Nullable String name,
    @Schema(format = "uri") @Nullable String profileUrl,
    @Schema(format = "uri") @Nullable String avatarUrl,
    @Schema(minimum = "0") @Nullable Long audience,
    @Nullable List<NewSameAs> sameAs) {
  private static final int MOST_SAME = 10;

  NewParty {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    handle = handle == null || !handle.startsWith("@") ? handle : handle.substring(1);
    Limits.optional("handle", handle, Limits.NAME);
    Limits.optional("name", name, Limits.NAME);
    if (profileUrl != null) {
      PublicAddress.check("profileUrl", profileUrl);
    }
    if (avatarUrl != null) {
      PublicAddress.check("avatarUrl", avatarUrl);
    }
    if (audience != null && audience < 0) {
      throw new InvalidRequest("audience", "must not be negative");
    }
    sameAs = sameAs == null ? List.of() : List.copyOf(sameAs);
    if (sameAs.size() > MOST_SAME) {
      throw new InvalidRequest("sameAs", "must be " + MOST_SAME + " at most");
    }
  }

  /** The connections of the other accounts that it names. */
  Stream<UUID> connectionIds() {
    return same().stream().flatMap(it -> Stream.ofNullable(it.connectionId()));
  }

  /** Whether it says who somebody is, which proves something. */
  boolean asserts() {
    return !same().isEmpty();
  }

  /**
   * @param place pointer to it in the body
   */
  Party event(UUID workspaceId, Connection connection, Known known, String place) {
    UUID identity = Ids.identity(workspaceId, connection.channel(), connection.id(), externalId);
    List<SameAs> told = new ArrayList<>();
    for (int i = 0; i < same().size(); i++) {
      told.add(same().get(i).event(workspaceId, connection, known, place + "/sameAs/" + i));
    }
    return new Party(identity, externalId, handle, name, profile(), told.isEmpty() ? null : told);
  }

  private List<NewSameAs> same() {
    return sameAs == null ? List.of() : sameAs;
  }

  private @Nullable PartyProfile profile() {
    return profileUrl == null && avatarUrl == null && audience == null
        ? null
        : new PartyProfile(profileUrl, avatarUrl, audience);
  }
}
