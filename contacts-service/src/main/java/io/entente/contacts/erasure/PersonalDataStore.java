package io.entente.contacts.erasure;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What {@link PersonalTables} hold of a person: by indexes, and as much as the person has. */
@Singleton
final class PersonalDataStore {
  private final Sql sql;

  PersonalDataStore(Sql sql) {
    this.sql = sql;
  }

  /** Rows by kinds. */
  Map<String, Long> count(Person person) {
    return each(person, table -> sql.number(count(table, person), parameters(table, person)));
  }

  /** Erases it; the rows by kinds. */
  Map<String, Long> erase(Person person) {
    return each(
        person, table -> (long) sql.update(erase(table, person), parameters(table, person)));
  }

  private static Map<String, Long> each(Person person, Function<PersonalTable, Long> work) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (PersonalTable table : PersonalTables.ALL) {
      boolean any = !keys(table, person).isEmpty();
      counts.merge(table.kind(), any ? work.apply(table) : 0L, Long::sum);
    }
    return counts;
  }

  static String count(PersonalTable table, Person person) {
    return "select count(*) from %s where workspace_id = ? and %s in %s"
        .formatted(table.name(), table.key(), Sql.in(keys(table, person).size()));
  }

  static String erase(PersonalTable table, Person person) {
    String in = Sql.in(keys(table, person).size());
    return table.blanked() == null
        ? "delete from %s where workspace_id = ? and %s in %s"
            .formatted(table.name(), table.key(), in)
        : "update %s set %s where workspace_id = ? and %s in %s"
            .formatted(table.name(), table.blanked(), table.key(), in);
  }

  static Object[] parameters(PersonalTable table, Person person) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(person.workspaceId());
    parameters.addAll(keys(table, person));
    return parameters.toArray();
  }

  private static List<UUID> keys(PersonalTable table, Person person) {
    return table.ofIdentity() ? person.identityIds() : person.homes();
  }
}
