package io.entente.interactions.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Orders of lists: the column, and the indexes that hold it, which tell first whether somebody owns
 * the conversation.
 *
 * <p>By waiting, who waits longest comes first, and who does not wait last.
 */
@Serdeable
public enum ListOrder {
  WAITING("wait_order", "conversation_waiting", "conversation_connection_waiting", false),
  ACTIVITY("last_message_at", "conversation_activity", "conversation_connection_activity", true),
  /** Nobody looks so at one connection alone: it has no index of its own for that. */
  OPENED("opened_at", "conversation_opened", "conversation_opened", true),
  /** Only those that have a deadline that runs; it stands in a table of its own. */
  DEADLINE(
      "deadline_order", "conversation_deadline_due", "conversation_deadline_connection", false);

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final String column;
  private final String index;
  private final String indexOfConnection;
  private final boolean newestFirst;

  ListOrder(String column, String index, String indexOfConnection, boolean newestFirst) {
    this.column = column;
    this.index = index;
    this.indexOfConnection = indexOfConnection;
    this.newestFirst = newestFirst;
  }

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static ListOrder of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }

  String column() {
    return column;
  }

  String index() {
    return index;
  }

  String indexOfConnection() {
    return indexOfConnection;
  }

  boolean isIndexedByConnection() {
    return !indexOfConnection.equals(index);
  }

  String direction() {
    return newestFirst ? "desc" : "asc";
  }

  /** Compares what follows in the list with what came before. */
  String comparison() {
    return newestFirst ? "<" : ">";
  }

  Instant keyOf(Conversation conversation) {
    return switch (this) {
      case WAITING -> conversation.waitingSince() == null ? NEVER : conversation.waitingSince();
      case ACTIVITY -> conversation.lastActivityAt();
      case OPENED -> conversation.openedAt();
      case DEADLINE -> Objects.requireNonNull(conversation.dueAt());
    };
  }
}
