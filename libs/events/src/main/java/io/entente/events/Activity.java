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
   * @param conversationVersion after it; null where that is not told, or where the conversation did
   *     not change by it
   * @param mergedIntoId of {@link ActivityType#CONVERSATION_MERGED}, the conversation that took it
   *     in; null for all others, and where there is none
   * @param status of the conversation, where it is another by it; null for all others
   * @param fields of the conversation that are others by it, such as {@code assigneeId}; null where
   *     none are told
   * @param agentId whom {@link ActivityType#ATTENDANCE_CHANGED} and {@link
   *     ActivityType#AGENT_CHANGED} are about; null for all others
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
      @Nullable String status,
      @Nullable List<String> fields,
      @Nullable UUID agentId,
      List<Message> messages) {
    public Item {
      fields = fields == null ? null : List.copyOf(fields);
      messages = List.copyOf(messages);
    }

    /** What happened to a conversation, with nothing more to say. */
    public static Item of(ActivityType type, UUID conversationId, long version) {
      return new Item(type, conversationId, version, null, null, null, null, List.of());
    }

    /** The same about some of its messages. */
    public Item with(List<Message> some) {
      return new Item(
          type, conversationId, conversationVersion, mergedIntoId, status, fields, agentId, some);
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
