package io.entente.contacts.export;

import io.entente.contacts.erasure.Person;
import io.entente.contacts.erasure.PersonalTable;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes all that is kept about a person as one JSON document, row by row. */
@Singleton
final class ExportJson {
  private final ExportStore rows;

  ExportJson(ExportStore rows) {
    this.rows = rows;
  }

  /**
   * @param messages see {@link io.entente.contacts.messages.PersonalMessages#open}
   */
  void write(Person person, Instant at, BufferedReader messages, Writer out) throws IOException {
    out.write("{\"contactId\":\"" + person.contactId() + "\",\"exportedAt\":\"" + at + "\"");
    for (Map.Entry<String, List<PersonalTable>> kind : ExportedTables.byKind().entrySet()) {
      out.write(",\"" + kind.getKey() + "\":[");
      Separator separator = new Separator(out);
      kind.getValue().forEach(table -> rows.each(table, person, separator::write));
      out.write("]");
    }
    out.write(",\"orderLines\":[");
    rows.eachOrderLines(person, new Separator(out)::write);
    out.write("],\"messages\":[");
    Separator separator = new Separator(out);
    for (String line = messages.readLine(); line != null; line = messages.readLine()) {
      separator.write(line);
    }
    out.write("],\"conversations\":\"/api/v1/conversations?status=all&contact=");
    out.write(person.contactId() + "\"}");
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
