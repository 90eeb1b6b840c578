package io.entente.contacts.attribute;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
public final class ContactAttributeStore {
  private final Sql sql;
  private final ObjectMapper json;

  ContactAttributeStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
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
        write(attribute.values()),
        attribute.retired());
  }

  void update(UUID workspaceId, ContactAttribute attribute) {
    sql.update(
        """
        update contact_attribute set label = ?, choices = ?, retired = ? where workspace_id = ? and name = ?
        """,
        attribute.label(),
        write(attribute.values()),
        attribute.retired(),
        workspaceId,
        attribute.key());
  }

  private ContactAttribute attribute(Row row) throws SQLException {
    return new ContactAttribute(
        row.text("name"),
        row.text("label"),
        ContactAttributeType.valueOf(row.text("type")),
        read(row.text("choices")),
        row.flag("retired"));
  }

  private String write(List<String> values) {
    try {
      return json.writeValueAsString(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> read(String values) {
    try {
      List<String> read = json.readValue(values, Argument.listOf(String.class));
      return read == null ? List.of() : read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
