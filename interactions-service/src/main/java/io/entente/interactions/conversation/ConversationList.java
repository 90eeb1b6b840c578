package io.entente.interactions.conversation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of conversations.
 *
 * @param next the cursor of the part that follows, null at the end
 * @param total how many the whole list has; null unless it was asked for
 */
@Serdeable
record ConversationList(List<Conversation> items, @Nullable String next, @Nullable Total total) {
  ConversationList {
    items = List.copyOf(items);
  }
}
