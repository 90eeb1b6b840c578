package io.entente.interactions.attribute;

import io.entente.service.attribute.AttributeType;
import io.entente.service.attribute.Choices;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
public final class AttributeStore {
  private final Sql sql;
  private final Choices choices;

  AttributeStore(Sql sql, Choices choices) {
    this.sql = sql;
    this.choices = choices;
  }

  /** All attributes of a workspace by their keys. */
  public List<Attribute> all(UUID workspaceId) {
    return sql.list(
        """
        select name, label, type, choices, retired from attribute where workspace_id = ?
        order by name
        """,
        this::attribute,
        workspaceId);
  }

  Optional<Attribute> lock(UUID workspaceId, String key) {
    return sql.first(
        """
        select name, label, type, choices, retired from attribute
        where workspace_id = ? and name = ? for update
        """,
        this::attribute,
        workspaceId,
        key);
  }

  void insert(UUID workspaceId, Attribute attribute) {
    sql.update(
        """
        insert into attribute (workspace_id, name, label, type, choices, retired)
        values (?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        attribute.key(),
        attribute.label(),
        attribute.type(),
        choices.write(attribute.values()),
        attribute.retired());
  }

  void update(UUID workspaceId, Attribute attribute) {
    sql.update(
        """
        update attribute set label = ?, choices = ?, retired = ? where workspace_id = ? and name = ?
        """,
        attribute.label(),
        choices.write(attribute.values()),
        attribute.retired(),
        workspaceId,
        attribute.key());
  }

  private Attribute attribute(Row row) throws SQLException {
    return new Attribute(
        row.text("name"),
        row.text("label"),
        AttributeType.valueOf(row.text("type")),
        choices.read(row.text("choices")),
        row.flag("retired"));
  }
}
