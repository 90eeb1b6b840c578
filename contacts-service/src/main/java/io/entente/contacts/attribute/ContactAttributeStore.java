package io.entente.contacts.attribute;

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
public final class ContactAttributeStore {
  private final Sql sql;
  private final Choices choices;

  ContactAttributeStore(Sql sql, Choices choices) {
    this.sql = sql;
    this.choices = choices;
  }

  /** All attributes of a workspace by their keys. */
  public List<ContactAttribute> all(UUID workspaceId) {
    return sql.list(
        """
        select name, label, type, choices, retired from contact_attribute where workspace_id = ?
        order by name
        """,
        this::attribute,
        workspaceId);
  }

  Optional<ContactAttribute> lock(UUID workspaceId, String key) {
    return sql.first(
        """
        select name, label, type, choices, retired from contact_attribute
        where workspace_id = ? and name = ? for update
        """,
        this::attribute,
        workspaceId,
        key);
  }

  long count(UUID workspaceId) {
    return sql.number("select count(*) from contact_attribute where workspace_id = ?", workspaceId);
  }

  void insert(UUID workspaceId, ContactAttribute attribute) {
    sql.update(
        """
        insert into contact_attribute (workspace_id, name, label, type, choices, retired)
        values (?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        attribute.key(),
        attribute.label(),
        attribute.type(),
        choices.write(attribute.values()),
        attribute.retired());
  }

  void update(UUID workspaceId, ContactAttribute attribute) {
    sql.update(
        """
        update contact_attribute set label = ?, choices = ?, retired = ? where workspace_id = ? and name = ?
        """,
        attribute.label(),
        choices.write(attribute.values()),
        attribute.retired(),
        workspaceId,
        attribute.key());
  }

  private ContactAttribute attribute(Row row) throws SQLException {
    return new ContactAttribute(
        row.text("name"),
        row.text("label"),
        AttributeType.valueOf(row.text("type")),
        choices.read(row.text("choices")),
        row.flag("retired"));
  }
}
