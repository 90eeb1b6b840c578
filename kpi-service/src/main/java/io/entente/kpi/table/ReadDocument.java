package io.entente.kpi.table;

import io.entente.kpi.table.Document.Line;
import io.entente.kpi.table.Leaf.Branch;
import io.entente.kpi.table.Table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer of the API as tables: each list of records is one, with a column for each value
 * in it; lists within are tables of their own, told with what tells apart the records above.
 * Nothing is computed: what is written is what the answer says.
 */
public final class ReadDocument {
  /** What of the whole answer is no figure. */
  private static final Set<String> ABOUT =
      Set.of(
          "asOf",
          "behind",
          "zone",
          "clock",
          "from",
          "to",
          "interval",
          "by",
          "settledBefore",
          "metric",
          "windowDays");

  private static final Set<String> LEFT_OUT = Set.of("next");

  private final Words words;
  private final Set<Line> about = new LinkedHashSet<>();
  private final List<Table> tables = new ArrayList<>();
  private final Map<String, String> units = new HashMap<>();
  private final @Nullable Endless endless;

  /** Records of a type, each with what is told of those above it. */
  private record Group(
      String id, String title, Class<?> type, List<Column> above, List<Placed> records) {}

  private record Placed(List<Cell> above, Object record) {}

  private ReadDocument(Words words, @Nullable Endless endless) {
    this.words = words;
    this.endless = endless;
  }

  /**
   * @param report an answer of the API, or an {@link Endless} one
   * @param language of headings
   */
  public static Document of(Object report, Locale language) {
    Endless endless = report instanceof Endless it ? it : null;
    Object head = endless == null ? report : endless.head();
    Words words = Words.in(language);
    ReadDocument reading = new ReadDocument(words, endless);
    reading.whole(head instanceof Tabular it ? it.tabular() : head);
    return new Document(
        words.title(head.getClass()), language, List.copyOf(reading.about), reading.tables);
  }

  private void whole(Object record) {
    List<Column> columns = new ArrayList<>();
    List<Cell> figures = new ArrayList<>();
    int place = tables.size();
    for (Trait trait : Trait.of(record.getClass())) {
      Object value = trait.value(record);
      switch (trait.shape()) {
        case VALUE -> {
          if (ABOUT.contains(trait.name())) {
            say(trait, value);
          } else if (!LEFT_OUT.contains(trait.name())) {
            columns.add(new Leaf(List.of(trait), Leaf.WHOLE).column(words));
            figures.add(Leaf.cell(trait, value, ""));
          }
        }
        case VALUES -> say(trait, value);
        case MEANING -> mean(value);
        case MEANINGS -> trait.values(record).forEach(this::mean);
        case RECORD -> part(trait, value);
        case RECORDS -> list(trait, record);
      }
    }
    if (!columns.isEmpty()) {
      tables.add(
          place, new Table("figures", words.of("figures"), columns, List.of(figures), false));
    }
  }

  private void say(Trait trait, @Nullable Object value) {
    if (value != null) {
      about.add(new Line(words.heading(trait.owner(), trait.name()), Leaf.text(value)));
    }
  }

  private void mean(@Nullable Object meaning) {
    if (meaning == null) {
      return;
    }
    Map<String, String> said = new HashMap<>();
    Trait.of(meaning.getClass())
        .forEach(it -> said.put(it.name(), String.valueOf(it.value(meaning))));
    units.put(said.getOrDefault("id", ""), said.getOrDefault("unit", ""));
    define(
        said.getOrDefault("id", ""),
        said.getOrDefault("version", ""),
        said.getOrDefault("words", said.getOrDefault("definition", "")));
  }

  private void define(String id, String version, String definition) {
    about.add(new Line(id + " v" + version, definition));
  }

  private void part(Trait trait, @Nullable Object value) {
    if (value == null) {
      return;
    }
    switch (trait.name()) {
      case "provenance" -> whole(value);
      case "filters" ->
          Trait.of(value.getClass()).stream()
              .filter(it -> !it.values(value).isEmpty())
              .forEach(it -> say(it, it.value(value)));
      default ->
          build(
              new Group(
                  trait.name(),
                  words.heading(trait.owner(), trait.name()),
                  value.getClass(),
                  List.of(),
                  List.of(new Placed(List.of(), value))));
    }
  }

  private void list(Trait trait, Object record) {
    String title = words.heading(trait.owner(), trait.name());
    Endless all = endless;
    if (all != null && all.list().equals(trait.name())) {
      List<Leaf> leaves = Leaf.of(trait.type(), List.of());
      tables.add(
          new Table(
              trait.name(),
              title,
              leaves.stream().map(leaf -> leaf.column(words)).toList(),
              () ->
                  StreamSupport.stream(all.items().spliterator(), false)
                      .map(item -> cells(leaves, item))
                      .iterator(),
              true));
      return;
    }
    build(
        new Group(
            trait.name(),
            title,
            trait.type(),
            List.of(),
            trait.values(record).stream().map(it -> new Placed(List.of(), it)).toList()));
  }

  private void build(Group group) {
    List<Leaf> leaves =
        Leaf.of(group.type(), group.records().stream().map(Placed::record).toList());
    List<Column> columns = new ArrayList<>(group.above());
    leaves.forEach(leaf -> columns.add(leaf.column(words)));
    List<List<Cell>> rows = new ArrayList<>();
    for (Placed placed : group.records()) {
      defineRow(placed.record());
      List<Cell> row = new ArrayList<>(placed.above());
      row.addAll(cells(leaves, placed.record()));
      rows.add(row);
    }
    tables.add(new Table(group.id(), group.title(), columns, rows, false));
    Leaf.branches(group.type()).forEach(branch -> build(below(group, leaves, branch)));
  }

  private List<Cell> cells(List<Leaf> leaves, Object record) {
    String unit = unit(record);
    return leaves.stream().map(leaf -> leaf.cell(record, unit)).toList();
  }

  /** Of the numbers of a record: as it says, or as its metric has it, or the only one there is. */
  private String unit(Object record) {
    for (Trait trait : Trait.of(record.getClass())) {
      if (trait.name().equals("unit")) {
        return String.valueOf(trait.value(record));
      }
      if (trait.name().equals("metric")) {
        return units.getOrDefault(String.valueOf(trait.value(record)), "");
      }
    }
    return units.size() == 1 ? units.values().iterator().next() : "";
  }

  /** Rows that have the words of their definition beside its version. */
  private void defineRow(Object record) {
    Map<String, Trait> traits =
        Trait.of(record.getClass()).stream().collect(Collectors.toMap(Trait::name, it -> it));
    Trait id = traits.get("id");
    Trait version = traits.get("definitionVersion");
    Trait definition = traits.get("definition");
    if (id != null && version != null && definition != null) {
      define(
          String.valueOf(id.value(record)),
          String.valueOf(version.value(record)),
          String.valueOf(definition.value(record)));
    } else if (definition != null && definition.shape() == Trait.Shape.MEANING) {
      mean(definition.value(record));
    }
  }

  private Group below(Group group, List<Leaf> leaves, Branch branch) {
    List<Leaf> keys = leaves.stream().filter(Leaf::isKey).toList();
    List<Column> columns = new ArrayList<>(group.above());
    keys.forEach(key -> columns.add(key.column(words)));
    List<Placed> records = new ArrayList<>();
    for (Placed placed : group.records()) {
      List<Cell> above = new ArrayList<>(placed.above());
      above.addAll(cells(keys, placed.record()));
      branch.values(placed.record()).forEach(it -> records.add(new Placed(above, it)));
    }
    Trait last = branch.path().getLast();
    return new Group(
        group.id() + "." + branch.key(),
        group.title() + " – " + words.heading(last.owner(), last.name()),
        branch.type(),
        columns,
        records);
  }
}
