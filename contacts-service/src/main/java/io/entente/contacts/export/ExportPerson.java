package io.entente.contacts.export;

import io.entente.contacts.erasure.Person;
import io.entente.contacts.erasure.PersonalTable;
import io.entente.contacts.erasure.PersonalTables;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes all that this service keeps about a person as one JSON document, table by table. */
@Singleton
final class ExportPerson {
  private final ExportStore rows;

  ExportPerson(ExportStore rows) {
    this.rows = rows;
  }

  void write(Person person, Instant at, Writer out) {
    try {
      out.write("{\"contactId\":\"" + person.contactId() + "\",\"exportedAt\":\"" + at + "\"");
      for (Map.Entry<String, List<PersonalTable>> kind : kinds().entrySet()) {
        out.write(",\"" + kind.getKey() + "\":[");
        Separator separator = new Separator(out);
        kind.getValue().forEach(table -> rows.each(table, person, separator::write));
        out.write("]");
      }
      out.write(
          ",\"conversations\":\"/api/v1/conversations?status=all&contact="
              + person.contactId()
              + "\"}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order in which the tables are named. */
  private static Map<String, List<PersonalTable>> kinds() {
    Map<String, List<PersonalTable>> kinds = new LinkedHashMap<>();
    for (PersonalTable table : PersonalTables.ALL) {
      kinds.computeIfAbsent(table.kind(), _ -> new ArrayList<>()).add(table);
    }
    return kinds;
  }

  /** Elements with commas between them. */
  private static final class Separator {
    private final Writer out;
    private boolean first = true;

    Separator(Writer out) {
      this.out = out;
    }

    void write(String document) {
      try {
        out.write(first ? document : "," + document);
        first = false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
