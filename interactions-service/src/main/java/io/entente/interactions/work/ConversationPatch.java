package io.entente.interactions.work;

import io.entente.interactions.clock.ConversationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a conversation.
 *
 * @param given fields that the patch has; of all others the values mean nothing
 * @param tags all that are to be there
 * @param addedTags to be there besides those that are
 * @param removedTags to be there no longer
 * @param attributes null values take away; null takes all away
 */
public record ConversationPatch(
    Set<String> given,
    @Nullable ConversationStatus status,
    @Nullable Instant snoozedUntil,
    Priority priority,
    @Nullable UUID assigneeId,
    @Nullable UUID teamId,
    @Nullable UUID reasonId,
    List<UUID> tags,
    List<UUID> addedTags,
    List<UUID> removedTags,
    @Nullable Map<String, @Nullable Object> attributes,
    @Nullable String subject) {

  static final String STATUS = "status";
  static final String SNOOZED_UNTIL = "snoozedUntil";
  static final String PRIORITY = "priority";
  static final String ASSIGNEE = "assigneeId";
  static final String TEAM = "teamId";
  static final String REASON = "reasonId";
  static final String TAGS = "tags";
  static final String ADDED_TAGS = "addTags";
  static final String REMOVED_TAGS = "removeTags";
  static final String ATTRIBUTES = "attributes";
  static final String SUBJECT = "subject";

  /** One that changes the status alone. */
  public static ConversationPatch ofStatus(ConversationStatus status, @Nullable Instant until) {
    return new ConversationPatch(
        Set.of(STATUS, SNOOZED_UNTIL),
        status,
        until,
        Priority.NONE,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  boolean has(String field) {
    return given.contains(field);
  }

  boolean concernsStatus() {
    return has(STATUS) || has(SNOOZED_UNTIL);
  }

  boolean concernsWork() {
    return given.stream().anyMatch(field -> !field.equals(STATUS) && !field.equals(SNOOZED_UNTIL));
  }

  Work onto(Work before) {
    return new Work(
        has(SUBJECT) ? subject : before.subject(),
        has(PRIORITY) ? priority : before.priority(),
        has(ASSIGNEE) ? assigneeId : before.assigneeId(),
        has(TEAM) ? teamId : before.teamId(),
        has(REASON) ? reasonId : before.reasonId(),
        tagsOnto(before.tags()),
        has(ATTRIBUTES) ? attributesOnto(before.attributes()) : before.attributes());
  }

  /** The same tags in another order are no change. */
  private List<UUID> tagsOnto(List<UUID> before) {
    List<UUID> after = new ArrayList<>(before);
    if (has(TAGS)) {
      after.retainAll(tags);
      tags.stream().filter(tag -> !after.contains(tag)).forEach(after::add);
    }
    addedTags.stream().filter(tag -> !after.contains(tag)).forEach(after::add);
    after.removeAll(removedTags);
    return after;
  }

  private Map<String, Object> attributesOnto(Map<String, Object> before) {
    if (attributes == null) {
      return Map.of();
    }
    Map<String, Object> after = new TreeMap<>(before);
    attributes.forEach((key, value) -> {
      if (value == null) {
        after.remove(key);
      } else {
        after.put(key, value);
      }
    });
    return after;
  }
}
