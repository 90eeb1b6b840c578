package io.entente.contacts.timeline;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who had messages when, in the running transaction. */
@Singleton
public final class SeenMessages {
  /** Of the primary key, so that two transactions wait for each other rather than for ever. */
  private static final Comparator<Seen> ORDER =
      Comparator.comparing(Seen::workspaceId)
          .thenComparing(Seen::identityId)
          .thenComparing(Seen::occurredAt)
          .thenComparing(Seen::interactionId);

  private final Sql sql;

  SeenMessages(Sql sql) {
    this.sql = sql;
  }

  /**
   * A message.
   *
   * @param identityId who wrote it, or was written to, of those outside
   * @param occurredAt in microseconds
   */
  public record Seen(
      UUID workspaceId,
      UUID identityId,
      Instant occurredAt,
      UUID interactionId,
      InteractionKind kind,
      Channel channel,
      ActorKind actor) {}

  /** Adds messages in one statement; those that are known stay as they are. */
  public void add(Collection<Seen> messages) {
    List<@Nullable Object[]> rows =
        messages.stream()
            .sorted(ORDER)
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(),
                  it.identityId(),
                  it.occurredAt(),
                  it.interactionId(),
                  it.kind(),
                  it.channel(),
                  it.actor()
                })
            .toList();
    sql.upsert(
        """
        insert into timeline_message (workspace_id, identity_id, occurred_at, interaction_id, kind,
                                      channel, actor)
        values %s
        on duplicate key update kind = values(kind)
        """,
        rows);
  }
}
