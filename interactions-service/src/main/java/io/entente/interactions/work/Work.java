package io.entente.interactions.work;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is set on a conversation.
 *
 * @param subject title in the place of the first words; null for those
 * @param tags in the order in which they were set
 * @param attributes texts, truth values and numbers by the attributes' keys
 */
public record Work(
    @Nullable String subject,
    Priority priority,
    @Nullable UUID assigneeId,
    @Nullable UUID teamId,
    @Nullable UUID reasonId,
    List<UUID> tags,
    Map<String, Object> attributes) {

  public static final Work NOTHING =
      new Work(null, Priority.NONE, null, null, null, List.of(), Map.of());

  public Work {
    tags = List.copyOf(tags);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }
}
