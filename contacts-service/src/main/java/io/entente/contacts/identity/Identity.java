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
    Instant firstSeenAt,
    Instant lastSeenAt) {
  /** Of {@code identity i} and of {@code contact h}, the contact it came to. */
  public static final String COLUMNS =
      "i.id, h.final_id, i.channel, i.external_id, i.handle, i.name, i.first_seen_at,"
          + " i.last_seen_at";

  public static Identity read(Row row) throws SQLException {
    return new Identity(
        row.uuid("id"),
        row.uuid("final_id"),
        Channel.valueOf(row.text("channel")),
        row.text("external_id"),
        row.textOrNull("handle"),
        row.textOrNull("name"),
        row.instant("first_seen_at"),
        row.instant("last_seen_at"));
  }
}
