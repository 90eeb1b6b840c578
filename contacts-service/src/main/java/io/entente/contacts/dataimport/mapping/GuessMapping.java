package io.entente.contacts.dataimport.mapping;

import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.dataimport.table.Layout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses what columns say from their names, in English and French, and from what they hold. */
public final class GuessMapping {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final String ATTRIBUTES = "attributes";

  private final Layout layout;
  private final List<List<String>> rows;
  private final List<ContactAttribute> attributes;
  private final boolean split;
  private final List<ColumnMapping> columns = new ArrayList<>();

  private GuessMapping(
      Layout layout, List<List<String>> rows, Collection<ContactAttribute> attributes) {
    this.layout = layout;
    this.rows = rows;
    this.attributes = attributes.stream().filter(attribute -> !attribute.retired()).toList();
    split = isNamed(ImportField.FIRST_NAME) && !isNamed(ImportField.LAST_NAME);
  }

  private boolean isNamed(ImportField field) {
    return layout.columns().stream().anyMatch(header -> HeaderNames.field(header) == field);
  }

  /**
   * @param rows some of the first
   * @param attributes of the workspace's contacts
   */
  public static Mapping of(
      Layout layout, List<List<String>> rows, Collection<ContactAttribute> attributes) {
    GuessMapping guess = new GuessMapping(layout, rows, attributes);
    boolean named = layout.header() || layout.delimiter().isEmpty();
    for (int i = 0; i < layout.columns().size(); i++) {
      ColumnMapping column = named ? guess.byName(i, layout.columns().get(i)) : null;
      if (column == null && guess.holdsEmails(i)) {
        column = ColumnMapping.of(i, ImportField.EMAIL);
      }
      guess.add(column);
    }
    return new Mapping(
        guess.columns,
        null,
        // Households have one phone, and lists are old: who sends the file may know better.
        false,
        false,
        GuessFormats.dates(rows),
        GuessFormats.decimal(layout, rows));
  }

  private void add(@Nullable ColumnMapping column) {
    if (column != null && columns.stream().noneMatch(other -> other.excludes(column))) {
      columns.add(column);
    }
  }

  private @Nullable ColumnMapping byName(int column, String header) {
    Optional<ColumnMapping> attribute =
        attributes.stream()
            .filter(it -> isOf(it, header))
            .map(it -> ColumnMapping.ofAttribute(column, it.key()))
            .findFirst();
    if (attribute.isPresent()) {
      return attribute.get();
    }
    ImportField field = HeaderNames.field(header);
    if (field != null) {
      boolean family = split && HeaderNames.isBareName(header);
      return ColumnMapping.of(column, family ? ImportField.LAST_NAME : field);
    }
    return HeaderNames.consent(column, header).orElse(null);
  }

  private static boolean isOf(ContactAttribute attribute, String header) {
    String bare = HeaderNames.bare(header);
    return bare.equals(HeaderNames.bare(attribute.label()))
        || bare.equals(HeaderNames.bare(attribute.key()))
        || bare.equals(ATTRIBUTES + HeaderNames.bare(attribute.key()));
  }

  private boolean holdsEmails(int column) {
    List<String> cells =
        rows.stream()
            .filter(row -> row.size() > column)
            .map(row -> row.get(column).strip())
            .filter(cell -> !cell.isEmpty())
            .toList();
    return !cells.isEmpty() && cells.stream().allMatch(cell -> EMAIL.matcher(cell).matches());
  }
}
