package io.entente.kpi.table;

import io.entente.kpi.table.Table.Column;
import io.entente.kpi.table.Trait.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value in a record, however deep.
 *
 * @param path from the record down to it
 * @param place of a list of numbers, which of them; else {@link #WHOLE}
 */
record Leaf(List<Trait> path, int place) {
  static final int WHOLE = -1;

  Leaf {
    path = List.copyOf(path);
  }

  /** A list of records in a record, however deep. */
  record Branch(List<Trait> path) {
    Branch {
      path = List.copyOf(path);
    }

    String key() {
      return path.stream().map(Trait::name).collect(Collectors.joining("."));
    }

    Class<?> type() {
      return path.getLast().type();
    }

    List<Object> values(Object record) {
      return path.getLast().values(walk(record, path.subList(0, path.size() - 1)));
    }
  }

  /**
   * All of a type, in their order.
   *
   * @param records that lists of numbers are looked at in, for how many there are
   */
  static List<Leaf> of(Class<?> type, Iterable<?> records) {
    List<Leaf> leaves = new ArrayList<>();
    collect(type, List.of(), records, leaves);
    return leaves;
  }

  private static void collect(
      Class<?> type, List<Trait> above, Iterable<?> records, List<Leaf> leaves) {
    for (Trait trait : Trait.of(type)) {
      List<Trait> path = new ArrayList<>(above);
      path.add(trait);
      switch (trait.shape()) {
        case VALUE -> {
          if (!isOfDefinition(type, trait)) {
            leaves.add(new Leaf(path, WHOLE));
          }
        }
        case VALUES -> {
          if (Number.class.isAssignableFrom(trait.type())) {
            int most = 0;
            for (Object record : records) {
              most = Math.max(most, trait.values(walk(record, above)).size());
            }
            for (int place = 0; place < most; place++) {
              leaves.add(new Leaf(path, place));
            }
          } else {
            leaves.add(new Leaf(path, WHOLE));
          }
        }
        case RECORD -> collect(trait.type(), path, records, leaves);
        case MEANING -> {
          path.add(named(trait.type(), "id"));
          leaves.add(new Leaf(path, WHOLE));
        }
        case RECORDS, MEANINGS -> {
          // They are tables of their own, or words.
        }
      }
    }
  }

  private static Trait named(Class<?> type, String name) {
    return Trait.of(type).stream()
        .filter(trait -> trait.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The words of a definition stand above, once. */
  private static boolean isOfDefinition(Class<?> type, Trait trait) {
    boolean named = trait.name().equals("definition") || trait.name().equals("definitionVersion");
    return named && Trait.of(type).stream().anyMatch(it -> it.name().equals("definitionVersion"));
  }

  /** The lists of records in a type. */
  static List<Branch> branches(Class<?> type) {
    List<Branch> branches = new ArrayList<>();
    branches(type, List.of(), branches);
    return branches;
  }

  private static void branches(Class<?> type, List<Trait> above, List<Branch> branches) {
    for (Trait trait : Trait.of(type)) {
      List<Trait> path = new ArrayList<>(above);
      path.add(trait);
      if (trait.shape() == Shape.RECORDS) {
        branches.add(new Branch(path));
      } else if (trait.shape() == Shape.RECORD) {
        branches(trait.type(), path, branches);
      }
    }
  }

  private static @Nullable Object walk(@Nullable Object record, List<Trait> path) {
    Object found = record;
    for (Trait trait : path) {
      found = found == null ? null : trait.value(found);
    }
    return found;
  }

  private Trait trait() {
    return path.getLast();
  }

  Column column(Words words) {
    String key = path.stream().map(Trait::name).collect(Collectors.joining("."));
    String heading =
        path.stream()
            .map(it -> words.heading(it.owner(), it.name()))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(": "));
    Unit unit = Unit.of(trait());
    return place == WHOLE
        ? new Column(key, unit == Unit.SECONDS ? heading + " (s)" : heading, unit.mayBeLength())
        : new Column(key + "." + (place + 1), heading + " " + (place + 1), false);
  }

  /** Whether it tells a record apart from others, so that what is below it is told with it. */
  boolean isKey() {
    Class<?> type = trait().type();
    boolean text = type == String.class || type == UUID.class || Enum.class.isAssignableFrom(type);
    return (text && trait().shape() == Shape.VALUE && !trait().name().equals("unit"))
        || trait().name().equals("decimals");
  }

  /**
   * @param unit that the record says; empty if it says none
   */
  Cell cell(Object record, String unit) {
    Object value = walk(record, path);
    if (value instanceof List<?> list && place != WHOLE) {
      value = place < list.size() ? list.get(place) : null;
    }
    return cell(trait(), value, unit);
  }

  static Cell cell(Trait trait, @Nullable Object value, String unit) {
    return switch (value) {
      case null -> Cell.BLANK;
      case Number number -> Unit.of(trait).cell(new BigDecimal(number.toString()), unit);
      case Boolean flag -> new Cell.Flag(flag);
      case Instant moment -> new Cell.Moment(moment);
      default -> new Cell.Text(text(value));
    };
  }

  static String text(Object value) {
    return switch (value) {
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      case Iterable<?> all -> {
        List<String> texts = new ArrayList<>();
        all.forEach(it -> texts.add(text(it)));
        yield String.join(", ", texts);
      }
      default -> value.toString();
    };
  }
}
