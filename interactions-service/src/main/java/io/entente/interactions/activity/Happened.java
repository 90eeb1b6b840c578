package io.entente.interactions.activity;

import io.entente.events.Activity;
import io.entente.events.ActivityType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction does, gathered: the messages that were filed in a conversation are one item,
 * which also says that the conversation changed.
 */
public final class Happened {
  private final Map<UUID, List<Activity.Item>> ofWorkspaces = new LinkedHashMap<>();
  private final Map<Place, List<Activity.Message>> ofMessages = new LinkedHashMap<>();
  private final Map<UUID, Change> changes = new LinkedHashMap<>();

  private record Place(UUID workspaceId, ActivityType type, @Nullable UUID conversationId) {}

  private record Change(UUID workspaceId, long version, @Nullable String status) {}

  public void opened(UUID workspaceId, UUID conversationId, long version) {
    add(workspaceId, Activity.Item.of(ActivityType.CONVERSATION_OPENED, conversationId, version));
    changes.put(conversationId, new Change(workspaceId, version, null));
  }

  public void changed(UUID workspaceId, UUID conversationId, long version) {
    changed(workspaceId, conversationId, version, null);
  }

  /**
   * @param status the new one; null if it is as it was
   */
  public void changed(
      UUID workspaceId, UUID conversationId, long version, @Nullable String status) {
    changes.put(conversationId, new Change(workspaceId, version, status));
  }

  /** Fields that are no part of what conversations fold to. */
  public void changed(UUID workspaceId, UUID conversationId, List<String> fields) {
    add(
        workspaceId,
        new Activity.Item(
            ActivityType.CONVERSATION_CHANGED,
            conversationId,
            null,
            null,
            null,
            fields,
            null,
            List.of()));
  }

  /**
   * @param into null if there is no other that it is part of
   */
  public void merged(UUID workspaceId, UUID conversationId, long version, @Nullable UUID into) {
    add(
        workspaceId,
        new Activity.Item(
            ActivityType.CONVERSATION_MERGED,
            conversationId,
            version,
            into,
            null,
            null,
            null,
            List.of()));
  }

  /** An agent came to a conversation, does something else there, or left. */
  public void attended(UUID workspaceId, UUID conversationId, UUID agentId) {
    add(workspaceId, ofAgent(ActivityType.ATTENDANCE_CHANGED, conversationId, agentId));
  }

  /** An agent takes work, or no more, or more or less than before. */
  public void available(UUID workspaceId, UUID agentId) {
    add(workspaceId, ofAgent(ActivityType.AGENT_CHANGED, null, agentId));
  }

  private static Activity.Item ofAgent(
      ActivityType type, @Nullable UUID conversationId, UUID agentId) {
    return new Activity.Item(type, conversationId, null, null, null, null, agentId, List.of());
  }

  /**
   * @param type of what happened to the message
   * @param conversationId where it is now; null if it belongs to none
   */
  public void message(
      UUID workspaceId,
      ActivityType type,
      @Nullable UUID conversationId,
      Activity.Message message) {
    ofMessages
        .computeIfAbsent(new Place(workspaceId, type, conversationId), _ -> new ArrayList<>())
        .add(message);
  }

  private void add(UUID workspaceId, Activity.Item item) {
    ofWorkspaces.computeIfAbsent(workspaceId, _ -> new ArrayList<>()).add(item);
  }

  /** By workspaces. */
  Map<UUID, List<Activity.Item>> items() {
    Map<UUID, List<Activity.Item>> items = new LinkedHashMap<>();
    ofWorkspaces.forEach((workspaceId, told) -> items.put(workspaceId, new ArrayList<>(told)));
    Map<UUID, Change> untold = new LinkedHashMap<>(changes);
    items
        .values()
        .forEach(told ->
            told.stream()
                .filter(item -> item.conversationVersion() != null)
                .forEach(item -> untold.remove(item.conversationId())));
    ofMessages.forEach((place, messages) -> {
      Change change = changes.get(place.conversationId());
      items
          .computeIfAbsent(place.workspaceId(), _ -> new ArrayList<>())
          .add(
              new Activity.Item(
                  place.type(),
                  place.conversationId(),
                  change == null ? null : change.version(),
                  null,
                  change == null ? null : change.status(),
                  null,
                  null,
                  messages));
      untold.remove(place.conversationId());
    });
    untold.forEach((conversationId, change) ->
        items
            .computeIfAbsent(change.workspaceId(), _ -> new ArrayList<>())
            .add(
                new Activity.Item(
                    ActivityType.CONVERSATION_CHANGED,
                    conversationId,
                    change.version(),
                    null,
                    change.status(),
                    null,
                    null,
                    List.of())));
    return items;
  }
}
