package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.mapping.ColumnMapping;
import io.entente.contacts.dataimport.mapping.ImportField;
import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.dataimport.table.Layout;
import io.entente.contacts.dataimport.table.RawRow;
import io.entente.contacts.point.InvalidPoint;
import io.entente.contacts.point.PointKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows by a mapping. What stands in a cell is text, whatever a spreadsheet would make of it.
 */
final class ReadPerson {
  private static final int LONGEST_NAME = 255;
  private static final int MOST_POINTS = 50;
  private static final Pattern SEVERAL = Pattern.compile("[;|\n\r]+");
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");

  private final Layout layout;
  private final Mapping mapping;

  ReadPerson(Layout layout, Mapping mapping) {
    this.layout = layout;
    this.mapping = mapping;
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
    Map<ImportField, String> names = new EnumMap<>(ImportField.class);
    List<Told> points = new ArrayList<>();
    for (ColumnMapping column : mapping.columns()) {
      String cell = row.cells().get(column.column()).strip();
      if (!cell.isEmpty()) {
        check(column, cell);
        switch (column.field()) {
          case NAME, FIRST_NAME, LAST_NAME ->
              names.put(column.field(), SPACE.matcher(cell).replaceAll(" "));
          case EMAIL -> points.addAll(told(column, cell, PointKey::email));
          case PHONE ->
              points.addAll(told(column, cell, it -> PointKey.phone(it, mapping.region())));
          case CUSTOMER_NUMBER ->
              points.add(told(column, it -> PointKey.customerNumber(column.scope(), it), cell));
        }
      }
    }
    String name = name(names);
    if (name == null && points.isEmpty()) {
      throw new Refused("The row names nobody.");
    }
    if (points.size() > MOST_POINTS) {
      throw new Refused("The row has more than " + MOST_POINTS + " addresses and numbers.");
    }
    return new Person(row.number(), name, once(points));
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

  private List<Told> told(ColumnMapping column, String cell, Function<String, PointKey> key)
      throws Refused {
    List<Told> told = new ArrayList<>();
    for (String one : SEVERAL.split(cell, -1)) {
      if (!one.isBlank()) {
        told.add(told(column, key, one.strip()));
      }
    }
    return told;
  }

  private Told told(ColumnMapping column, Function<String, PointKey> key, String text)
      throws Refused {
    try {
      return new Told(key.apply(text), text);
    } catch (InvalidPoint e) {
      throw refused(column, e.detail());
    }
  }

  private Refused refused(ColumnMapping column, String detail) {
    String name = layout.columns().get(column.column());
    return new Refused("Column " + (column.column() + 1) + " (" + name + ") " + detail + ".");
  }

  private static @Nullable String name(Map<ImportField, String> names) throws Refused {
    String name = names.get(ImportField.NAME);
    if (name == null) {
      String both =
          names.getOrDefault(ImportField.FIRST_NAME, "")
              + " "
              + names.getOrDefault(ImportField.LAST_NAME, "");
      name = both.isBlank() ? null : both.strip();
    }
    if (name != null && name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new Refused("The name has more than " + LONGEST_NAME + " characters.");
    }
    return name;
  }

  private static List<Told> once(List<Told> points) {
    Set<PointKey> keys = new HashSet<>();
    return points.stream().filter(point -> keys.add(point.key())).toList();
  }
}
