package io.entente.interactions.conversation;

import java.time.Instant;

/**
 * Orders of lists: the column, and the indexes that hold it.
 *
 * <p>By waiting, who waits longest comes first, and who does not wait last.
 */
enum ListOrder {
  WAITING("wait_order", "waiting", false),
  ACTIVITY("last_message_at", "activity", true),
  OPENED("opened_at", "opened", true);

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final String column;
  private final String index;
  private final boolean newestFirst;

  ListOrder(String column, String index, boolean newestFirst) {
    this.column = column;
    this.index = index;
    this.newestFirst = newestFirst;
  }

  String column() {
    return column;
  }

  String index() {
    return "conversation_" + index;
  }

  String indexOfConnection() {
    return "conversation_connection_" + index;
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
    };
  }
}
