package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction did in a workspace: on the plain topic {@link Topics#ACTIVITY}, for those who
 * follow along. It carries ids, no text and no personal data; who wants to know more reads what is
 * there now, which may be newer.
 *
 * @param at when the transaction said so
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Activity(UUID workspaceId, Instant at, List<Item> items) {
  public Activity {
    items = List.copyOf(items);
  }

  /** All of a workspace in order. */
  public String key() {
    return workspaceId.toString();
  }

  /**
   * One thing that happened.
   *
   * @param conversationId null for messages that belong to none
   * @param conversationVersion after it; null where the conversation did not change by it
   * @param mergedIntoId of {@link ActivityType#CONVERSATION_MERGED}, the conversation that took it
   *     in; null for all others, and where there is none
   * @param messages those that it is about; empty where it is about the conversation
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      ActivityType type,
      @Nullable UUID conversationId,
      @Nullable Long conversationVersion,
      @Nullable UUID mergedIntoId,
      List<Message> messages) {
    public Item {
      messages = List.copyOf(messages);
    }
  }

  /**
   * A message.
   *
   * @param id as the API names it
   * @param entryId of its row, by which its service finds it
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Message(UUID id, UUID entryId) {}
}
