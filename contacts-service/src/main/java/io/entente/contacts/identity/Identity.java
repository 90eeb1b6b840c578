package io.entente.contacts.identity;

import io.entente.events.Channel;
import io.entente.sql.Row;
import io.micronaut.serde.annotation.Serdeable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account on a channel.
 *
 * @param contactId the contact as which its contact is shown
 * @param externalId the network's id of the account, an opaque string
 * @param handle its public name when it was last seen with one; null if the network has none
 * @param name the name displayed when it was last seen with one; null if unknown
 * @param profileUrl where it is seen; null if unknown
 * @param avatarUrl of its picture; null if unknown
 * @param audience how many follow it; null if unknown
 * @param firstSeenAt when its first message occurred
 * @param lastSeenAt when its latest message occurred
 */
@Serdeable
public record Identity(
    UUID id,
    UUID contactId,
    Channel channel,
    String externalId,
    @Nullable String handle,
    @Nullable String name,
    @Nullable String profileUrl,
    @Nullable String avatarUrl,
    @Nullable Long audience,
    Instant firstSeenAt,
    Instant lastSeenAt) {
  /** Of {@code identity i} with {@link #PROFILE}, and of {@code contact h}, where it came to. */
  public static final String COLUMNS =
      "i.id, h.final_id, i.channel, i.external_id, i.handle, i.name, p.profile_url, p.avatar_url,"
          + " p.audience, i.first_seen_at, i.last_seen_at";

  /** What joins the profile of {@code identity i}, where there is one. */
  public static final String PROFILE =
      " left join identity_profile p force index (primary)"
          + " on p.workspace_id = i.workspace_id and p.identity_id = i.id";

  public static Identity read(Row row) throws SQLException {
    return new Identity(
        row.uuid("id"),
        row.uuid("final_id"),
        Channel.valueOf(row.text("channel")),
        row.text("external_id"),
        row.textOrNull("handle"),
        row.textOrNull("name"),
        row.textOrNull("profile_url"),
        row.textOrNull("avatar_url"),
        row.numberOrNull("audience"),
        row.instant("first_seen_at"),
        row.instant("last_seen_at"));
  }
}
