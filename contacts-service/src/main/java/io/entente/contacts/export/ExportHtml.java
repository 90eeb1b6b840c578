package io.entente.contacts.export;

import io.entente.contacts.erasure.Person;
import io.entente.contacts.erasure.PersonalTable;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes all that is kept about a person as one page that needs nothing else, row by row. What is
 * only an id for machines is left to the JSON document.
 */
@Singleton
final class ExportHtml {
  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
      h2{margin-top:2.5rem;border-bottom:1px solid #999}
      dl{display:grid;grid-template-columns:12rem 1fr;gap:.1rem 1rem;margin:.8rem 0;
      padding-bottom:.8rem;border-bottom:1px solid #ddd;break-inside:avoid}
      dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
      @media print{body{margin:0;max-width:none;font-size:11pt}}
      """;

  private final ExportStore rows;
  private final JsonMapper json;

  ExportHtml(ExportStore rows, JsonMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /**
   * @param messages see {@link io.entente.contacts.messages.PersonalMessages#open}
   */
  void write(
      Person person, Instant at, PrintedLanguage language, BufferedReader messages, Writer out)
      throws IOException {
    PrintedWords words = PrintedWords.of(language);
    String title = Html.escaped(words.of("title"));
    out.write("<!doctype html>\n<html lang=\"" + words.of("language") + "\"><head>");
    out.write("<meta charset=\"utf-8\"><title>" + title + "</title><style>" + STYLE + "</style>");
    out.write("</head><body><h1>" + title + "</h1>");
    out.write("<p>" + Html.escaped(words.of("asOf") + " " + at) + "</p>\n");
    for (Map.Entry<String, List<PersonalTable>> kind : ExportedTables.byKind().entrySet()) {
      section(kind.getKey(), kind.getValue(), person, words, out);
    }
    messages(messages, words, out);
    out.write("</body></html>\n");
  }

  private void section(
      String kind, List<PersonalTable> tables, Person person, PrintedWords words, Writer out)
      throws IOException {
    out.write("<h2>" + Html.escaped(words.kind(kind)) + "</h2>\n");
    Entries entries = new Entries(out, words);
    tables.forEach(table -> rows.each(table, person, row -> entries.write(read(row))));
    if (kind.equals("orders")) {
      rows.eachOrderLines(person, row -> entries.write(read(row)));
    }
    entries.end();
  }

  private void messages(BufferedReader messages, PrintedWords words, Writer out)
      throws IOException {
    out.write("<h2>" + Html.escaped(words.kind("messages")) + "</h2>\n");
    Entries entries = new Entries(out, words);
    @Nullable String conversation = null;
    for (String line = messages.readLine(); line != null; line = messages.readLine()) {
      JsonNode message = read(line);
      JsonNode told = message.get("conversation");
      String number = told == null || told.isNull() ? "" : told.coerceStringValue();
      if (!number.equals(conversation)) {
        out.write("<h3>" + Html.escaped(words.of("conversation") + " " + number) + "</h3>\n");
        conversation = number;
      }
      entries.write(message);
    }
    entries.end();
  }

  private JsonNode read(String document) {
    try {
      return Objects.requireNonNull(json.readValue(document, JsonNode.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows, each a list of what it says. */
  private static final class Entries {
    private final Writer out;
    private final PrintedWords words;
    private boolean any;

    Entries(Writer out, PrintedWords words) {
      this.out = out;
      this.words = words;
    }

    void write(JsonNode row) {
      any = true;
      try {
        out.write("<dl>");
        for (Map.Entry<String, JsonNode> field : row.entries()) {
          String value = text(field.getValue());
          if (!value.isEmpty() && !isForMachines(field.getKey())) {
            out.write("<dt>" + Html.escaped(words.field(field.getKey())) + "</dt>");
            out.write("<dd>" + Html.escaped(value) + "</dd>");
          }
        }
        out.write("</dl>\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() throws IOException {
      if (!any) {
        out.write("<p>" + Html.escaped(words.of("nothing")) + "</p>\n");
      }
    }

    private static boolean isForMachines(String field) {
      return field.equals("id") || field.endsWith("Id") || field.equals("conversation");
    }

    private String text(JsonNode value) {
      if (value.isNull()) {
        return "";
      }
      if (value.isBoolean()) {
        return words.of(value.getBooleanValue() ? "true" : "false");
      }
      StringBuilder lines = new StringBuilder();
      if (value.isArray()) {
        value.values().forEach(it -> lines.append(text(it)).append('\n'));
      } else if (value.isObject()) {
        value.entries().forEach(it -> lines.append(line(it)).append('\n'));
      } else {
        lines.append(value.coerceStringValue());
      }
      return lines.toString().stripTrailing();
    }

    private String line(Map.Entry<String, JsonNode> field) {
      return words.field(field.getKey()) + ": " + text(field.getValue());
    }
  }
}
