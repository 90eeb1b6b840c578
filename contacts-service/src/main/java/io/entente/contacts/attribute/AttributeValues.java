package io.entente.contacts.attribute;

import io.entente.contacts.JsonText;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of attributes that contacts have. */
@Singleton
public final class AttributeValues {
  /** What the final contact has comes first, then what the newest home has. */
  static final String OF_CONTACTS =
      """
      select straight_join h.final_id, v.name, v.value
      from contact h force index (contact_of_final)
      join contact_value v force index (primary)
        on v.workspace_id = h.workspace_id and v.contact_id = h.id
      where h.workspace_id = ? and h.final_id in %s
      order by h.id = h.final_id desc, h.id desc
      """;

  /** From whatever home of the contact: who takes a value away means the person. */
  static final String REMOVE =
      """
      delete v
      from contact h force index (contact_of_final)
      straight_join contact_value v force index (primary)
        on v.workspace_id = h.workspace_id and v.contact_id = h.id
      where h.workspace_id = ? and h.final_id = ? and v.name in %s
      """;

  private final Sql sql;
  private final JsonText json;

  AttributeValues(Sql sql, JsonText json) {
    this.sql = sql;
    this.json = json;
  }

  private record Value(UUID contactId, String name, Object value) {}

  /** The values of all that are shown as these, by these and by the attributes' keys. */
  public Map<UUID, Map<String, Object>> of(UUID workspaceId, Collection<UUID> finalIds) {
    Map<UUID, Map<String, Object>> values = new HashMap<>();
    List<Object> parameters = new ArrayList<>(finalIds.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(finalIds);
    sql.each(
        OF_CONTACTS.formatted(Sql.in(finalIds.size())),
        row -> new Value(row.uuid("final_id"), row.text("name"), read(row.text("value"))),
        it ->
            values
                .computeIfAbsent(it.contactId(), _ -> new TreeMap<>())
                .putIfAbsent(it.name(), it.value()),
        parameters.toArray());
    return values;
  }

  /** Sets values of a contact, by the attributes' keys; null takes one away. */
  public void set(
      UUID workspaceId,
      UUID finalId,
      Map<String, ? extends @Nullable Object> values,
      String source,
      Instant at) {
    Map<String, Object> set = new HashMap<>();
    List<String> removed = new ArrayList<>();
    values.forEach((name, value) -> {
      if (value == null) {
        removed.add(name);
      } else {
        set.put(name, value);
      }
    });
    remove(workspaceId, finalId, removed);
    set(workspaceId, Map.of(finalId, set), source, at);
  }

  /** Sets values of contacts, by these and by the attributes' keys. */
  public void set(
      UUID workspaceId,
      Map<UUID, ? extends Map<String, Object>> values,
      String source,
      Instant at) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    values.forEach((contactId, ofContact) ->
        ofContact.forEach((name, value) ->
            rows.add(
                new @Nullable Object[] {
                  workspaceId, contactId, name, json.write(value), source, at
                })));
    sql.upsert(
        """
        insert into contact_value (workspace_id, contact_id, name, value, source, told_at)
        values %s
        on duplicate key update
          value = values(value), source = values(source), told_at = values(told_at)
        """,
        rows);
  }

  private void remove(UUID workspaceId, UUID finalId, List<String> names) {
    if (!names.isEmpty()) {
      List<Object> parameters = new ArrayList<>(List.of(workspaceId, finalId));
      parameters.addAll(names);
      sql.update(REMOVE.formatted(Sql.in(names.size())), parameters.toArray());
    }
  }

  /** Equal numbers are written alike: 1, 1.0 and 1e0 are 1. */
  public static Object normal(Object value) {
    return switch (value) {
      case BigInteger whole -> normal(new BigDecimal(whole));
      case BigDecimal number -> {
        BigDecimal stripped = number.stripTrailingZeros();
        yield stripped.scale() < 0 ? stripped.setScale(0) : stripped;
      }
      default -> value;
    };
  }

  private Object read(String text) {
    Object value = json.read(text);
    if (value == null) {
      throw new IllegalStateException("A value of an attribute is null");
    }
    return normal(value);
  }
}
