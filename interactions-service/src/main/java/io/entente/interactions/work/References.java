package io.entente.interactions.work;

import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.attribute.Attribute;
import io.entente.interactions.attribute.AttributeStore;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace has that can be set on conversations. Only what is set anew is looked up: what
 * has been retired since stays where it is.
 */
@Singleton
public final class References {
  private static final UUID FIRST_LEVEL = new UUID(0, 0);

  private final Sql sql;
  private final AttributeStore attributes;

  References(Sql sql, AttributeStore attributes) {
    this.sql = sql;
    this.attributes = attributes;
  }

  /**
   * For a patch that is to be kept and done later.
   *
   * @throws InvalidRequest as {@link #check(UUID, ConversationPatch, Work, Work)}
   */
  public void check(UUID workspaceId, ConversationPatch patch) {
    check(workspaceId, patch, Work.NOTHING, patch.onto(Work.NOTHING));
  }

  private record Found(boolean isRetired, @Nullable UUID parentId) {}

  /** One to be looked up: where it is in the request, in which table, which. */
  private record Asked(String pointer, String table, UUID id) {}

  /**
   * The reason above the one that is set anew; null if there is none.
   *
   * @throws InvalidRequest if the workspace has no such agent, team, reason, tag or attribute, or
   *     only a retired one, or if an attribute does not take the value
   */
  @Nullable UUID check(UUID workspaceId, ConversationPatch patch, Work before, Work after) {
    List<Asked> asked = asked(patch, before, after);
    Map<String, Found> found = find(workspaceId, asked);
    List<Violation> violations = new ArrayList<>();
    for (Asked one : asked) {
      Found is = found.get(key(one.table(), one.id()));
      if (is == null) {
        violations.add(
            new Violation(
                one.pointer(),
                one.table().equals("agent")
                    ? AgentStore.UNKNOWN
                    : "is none of this workspace that is known"));
      } else if (is.isRetired()) {
        violations.add(new Violation(one.pointer(), "is retired"));
      }
    }
    checkAttributes(workspaceId, before, after, violations);
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    Found reason = after.reasonId() == null ? null : found.get(key("reason", after.reasonId()));
    return reason == null ? null : reason.parentId();
  }

  private static List<Asked> asked(ConversationPatch patch, Work before, Work after) {
    List<Asked> asked = new ArrayList<>();
    ask("/assigneeId", "agent", before.assigneeId(), after.assigneeId(), asked);
    ask("/teamId", "team", before.teamId(), after.teamId(), asked);
    ask("/reasonId", "reason", before.reasonId(), after.reasonId(), asked);
    for (UUID tag : after.tags()) {
      if (!before.tags().contains(tag)) {
        int place = patch.tags().indexOf(tag);
        String pointer =
            place < 0 ? "/addTags/" + patch.addedTags().indexOf(tag) : "/tags/" + place;
        asked.add(new Asked(pointer, "tag", tag));
      }
    }
    return asked;
  }

  private static void ask(
      String pointer,
      String table,
      @Nullable UUID before,
      @Nullable UUID after,
      List<Asked> asked) {
    if (after != null && !after.equals(before)) {
      asked.add(new Asked(pointer, table, after));
    }
  }

  private Map<String, Found> find(UUID workspaceId, List<Asked> asked) {
    Map<String, Found> found = new HashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    List<String> selects = new ArrayList<>();
    List<@Nullable Object> parameters = new ArrayList<>();
    for (Asked one : asked) {
      selects.add(
          switch (one.table()) {
            case "agent" ->
                """
                (select 'agent' kind, id, false retired, null parent_id from agent
                 where workspace_id = ? and id = ? and kind = 'MEMBER')
                """;
            case "reason" ->
                """
                (select 'reason' kind, id, retired, parent_id from reason
                 where workspace_id = ? and id = ?)
                """;
            default ->
                """
                (select '%1$s' kind, id, retired, null parent_id from %1$s
                 where workspace_id = ? and id = ?)
                """
                    .formatted(one.table());
          });
      parameters.add(workspaceId);
      parameters.add(one.id());
    }
    sql.each(
        String.join(" union all ", selects),
        row ->
            Map.entry(
                key(row.text("kind"), row.uuid("id")),
                new Found(row.flag("retired"), parent(row.uuidOrNull("parent_id")))),
        entry -> found.put(entry.getKey(), entry.getValue()),
        parameters.toArray());
    return found;
  }

  private static @Nullable UUID parent(@Nullable UUID id) {
    return FIRST_LEVEL.equals(id) ? null : id;
  }

  private static String key(String table, UUID id) {
    return table + id;
  }

  private void checkAttributes(
      UUID workspaceId, Work before, Work after, List<Violation> violations) {
    Map<String, Object> set = new HashMap<>(after.attributes());
    set.entrySet()
        .removeIf(it -> Objects.equals(before.attributes().get(it.getKey()), it.getValue()));
    if (set.isEmpty()) {
      return;
    }
    Map<String, Attribute> known = new HashMap<>();
    attributes.all(workspaceId).forEach(it -> known.put(it.key(), it));
    set.forEach((key, value) -> {
      Attribute attribute = known.get(key);
      String wrong =
          attribute == null || attribute.retired()
              ? "is no attribute of this workspace"
              : attribute.wrong(value);
      if (wrong != null) {
        violations.add(new Violation("/attributes/" + PatchReader.escaped(key), wrong));
      }
    });
  }
}
