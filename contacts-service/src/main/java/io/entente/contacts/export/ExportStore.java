package io.entente.contacts.export;

import io.entente.contacts.erasure.Person;
import io.entente.contacts.erasure.PersonalTable;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Rows of people as JSON texts, whatever columns their tables have. */
@Singleton
final class ExportStore {
  private static final String COLUMNS =
      """
      select column_name, if(column_type = 'tinyint(1)', 'boolean', data_type) data_type
      from information_schema.columns
      where table_schema = database() and table_name = ? and column_name <> 'workspace_id'
      order by ordinal_position
      """;

  static final String ORDER_LINES =
      """
      select json_object('orderId', o.id, 'lines', json_compact(l.line_items)) document
      from customer_order o force index (order_of_contact)
      straight_join order_lines l on l.workspace_id = o.workspace_id and l.order_id = o.id
      where o.workspace_id = ? and o.contact_id in %s
      """;

  private final Sql sql;

  ExportStore(Sql sql) {
    this.sql = sql;
  }

  private record Column(String name, String type) {
    /** Name and value as JSON has them: camel case, instants with their zone. */
    String json() {
      String value =
          switch (type) {
            case "datetime" -> "date_format(" + name + ", '%Y-%m-%dT%H:%i:%s.%fZ')";
            case "boolean" -> "if(" + name + " is null, null, if(" + name + ", true, false))";
            case "binary", "varbinary" -> "lower(hex(" + name + "))";
            default -> name;
          };
      return "'" + key() + "', " + value;
    }

    private String key() {
      StringBuilder key = new StringBuilder();
      for (String word : name.split("_", -1)) {
        key.append(
            key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
      return key.toString();
    }
  }

  /** Hands over what a table has of the person, row by row. */
  void each(PersonalTable table, Person person, Consumer<String> consumer) {
    List<UUID> keys = table.ofIdentity() ? person.identityIds() : person.homes();
    if (keys.isEmpty()) {
      return;
    }
    List<String> columns =
        sql.list(
            COLUMNS,
            row -> new Column(row.text("column_name"), row.text("data_type")).json(),
            table.name());
    List<Object> parameters = new ArrayList<>();
    parameters.add(person.workspaceId());
    parameters.addAll(keys);
    sql.each(
        "select json_object(%s) document from %s where workspace_id = ? and %s in %s"
            .formatted(String.join(", ", columns), table.name(), table.key(), Sql.in(keys.size())),
        row -> row.text("document"),
        consumer,
        parameters.toArray());
  }

  /** Hands over the lines of the person's orders, order by order. */
  void eachOrderLines(Person person, Consumer<String> consumer) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(person.workspaceId());
    parameters.addAll(person.homes());
    sql.each(
        ORDER_LINES.formatted(Sql.in(person.homes().size())),
        row -> row.text("document"),
        consumer,
        parameters.toArray());
  }
}
