package io.entente.contacts.dataimport.run;

import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.dataimport.mapping.ColumnMapping;
import io.entente.contacts.dataimport.mapping.ImportField;
import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.table.JsonType;
import io.entente.contacts.dataimport.table.Layout;
import io.entente.contacts.dataimport.table.RawRow;
import io.entente.contacts.dataimport.table.TableFormat;
import io.entente.contacts.point.InvalidPoint;
import io.entente.service.attribute.AttributeType;
import io.entente.service.file.CsvPage;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads rows by a mapping. What stands in a cell is text, whatever a spreadsheet would make of it.
 */
final class ReadPerson {
  private final Layout layout;
  private final Mapping mapping;
  private final Map<String, ContactAttribute> attributes;
  private final Instant sentAt;

  /**
   * @param attributes all of the workspace, by their keys
   * @param sentAt when the file was sent
   */
  ReadPerson(
      Layout layout, Mapping mapping, Map<String, ContactAttribute> attributes, Instant sentAt) {
    this.layout = layout;
    this.mapping = mapping;
    this.attributes = attributes;
    this.sentAt = sentAt;
  }

  /** Thrown at a row that is not taken. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private Refused(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * @throws Refused with the reason
   */
  Person read(RawRow row) throws Refused {
    if (row.fault() != null) {
      throw new Refused(row.fault());
    }
    RowReading reading = new RowReading(mapping, attributes, sentAt);
    for (ColumnMapping column : mapping.columns()) {
      checkTypes(column, row.typesOf(column.column()));
      String cell = cell(row.cells().get(column.column()).strip());
      if (!cell.isEmpty()) {
        check(column, cell);
        take(reading, column, cell);
      }
    }
    try {
      return reading.person(row.number());
    } catch (InvalidCell e) {
      throw new Refused(e.detail() + ".");
    }
  }

  /** Without the apostrophe that keeps spreadsheets from taking a cell for a formula. */
  private String cell(String cell) {
    return layout.format() == TableFormat.CSV && CsvPage.isMadeHarmless(cell)
        ? cell.substring(1)
        : cell;
  }

  private void take(RowReading reading, ColumnMapping column, String cell) throws Refused {
    try {
      reading.take(column, cell);
    } catch (InvalidPoint e) {
      throw refused(column, e.detail());
    } catch (InvalidCell e) {
      throw refused(column, e.detail());
    }
  }

  private void checkTypes(ColumnMapping column, Set<JsonType> types) throws Refused {
    for (JsonType type : types) {
      if (!takes(column, type)) {
        throw refused(column, "must not be " + type.described());
      }
    }
  }

  private boolean takes(ColumnMapping column, JsonType type) {
    ContactAttribute attribute =
        column.attribute() == null ? null : attributes.get(column.attribute());
    return switch (type) {
      case TEXT -> true;
      case NUMBER ->
          attribute == null
              ? column.field().isANumberElsewhere()
              : attribute.type() == AttributeType.NUMBER || attribute.type() == AttributeType.TEXT;
      case BOOLEAN ->
          attribute == null
              ? column.field() == ImportField.CONSENT
              : attribute.type() == AttributeType.BOOLEAN;
      case LIST -> !column.field().isOnce();
      // Some rows may have an object and others a value, and both be told where they stand.
      case OBJECT -> others(column).anyMatch(it -> it.startsWith(name(column) + "."));
      case NO_OBJECT -> others(column).anyMatch(it -> name(column).startsWith(it + "."));
    };
  }

  /** The names of the columns that are read. */
  private Stream<String> others(ColumnMapping column) {
    return mapping.columns().stream().filter(it -> !it.equals(column)).map(this::name);
  }

  private String name(ColumnMapping column) {
    return layout.columns().get(column.column());
  }

  private void check(ColumnMapping column, String cell) throws Refused {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == 0) {
        throw refused(column, "holds a NUL character");
      }
      if (c == '\uFFFD') {
        throw refused(column, "holds what is no " + layout.encoding());
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < cell.length()
          && Character.isLowSurrogate(cell.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw refused(column, "holds half of a character");
      }
    }
  }

  private Refused refused(ColumnMapping column, String detail) {
    return new Refused(
        "Column " + (column.column() + 1) + " (" + name(column) + ") " + detail + ".");
  }
}
