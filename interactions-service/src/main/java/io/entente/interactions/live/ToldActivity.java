package io.entente.interactions.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.events.EventJson;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as it is told live: ids and kinds alone, what does not apply is left out. Who
 * wants to know more asks for it.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldActivity(Instant at, List<Item> items) {
  private static final String NAME = "activity";

  ToldActivity {
    items = List.copyOf(items);
  }

  /** One thing that happened, as in {@link Activity.Item}. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      ActivityType type,
      @Nullable UUID conversationId,
      @Nullable Long conversationVersion,
      @Nullable UUID mergedIntoId,
      @Nullable String status,
      @Nullable List<String> fields,
      @Nullable UUID agentId,
      @Nullable List<UUID> messageIds) {
    Item {
      fields = fields == null ? null : List.copyOf(fields);
      messageIds = messageIds == null ? null : List.copyOf(messageIds);
    }

    static Item of(Activity.Item item) {
      return new Item(
          item.type(),
          item.conversationId(),
          item.conversationVersion(),
          item.mergedIntoId(),
          item.status(),
          item.fields(),
          item.agentId(),
          item.messages().isEmpty()
              ? null
              : item.messages().stream().map(Activity.Message::id).toList());
    }
  }

  static LiveEvent event(Activity activity, EventJson json) {
    List<Activity.Item> known =
        activity.items().stream().filter(item -> item.type() != ActivityType.OTHER).toList();
    List<Activity.Item> seenByViewers =
        known.stream().filter(item -> item.type() != ActivityType.ATTENDANCE_CHANGED).toList();
    String toAgents = text(activity.at(), known, json);
    String toViewers =
        seenByViewers.size() == known.size() ? toAgents : text(activity.at(), seenByViewers, json);
    return new LiveEvent(activity.workspaceId(), NAME, toAgents, toViewers);
  }

  private static @Nullable String text(Instant at, List<Activity.Item> items, EventJson json) {
    return items.isEmpty()
        ? null
        : new String(
            json.encode(new ToldActivity(at, items.stream().map(Item::of).toList())),
            StandardCharsets.UTF_8);
  }
}
