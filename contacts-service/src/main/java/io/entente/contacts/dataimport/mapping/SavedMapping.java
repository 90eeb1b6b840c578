package io.entente.contacts.dataimport.mapping;

import io.entente.contacts.dataimport.table.Layout;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping by the names of columns: for files whose columns stand in another order. */
@Serdeable
@Schema(name = "SavedImportMapping")
public record SavedMapping(
    String name, List<Named> columns, @Nullable String region, boolean verified, boolean replace) {
  public SavedMapping {
    columns = List.copyOf(columns);
  }

  /**
   * What a column of that name says.
   *
   * @param header regardless of case
   */
  @Serdeable
  @Schema(name = "NamedImportColumn")
  public record Named(String header, ImportField field, @Nullable String system) {}

  static SavedMapping of(String name, Layout layout, Mapping mapping) {
    List<Named> columns =
        mapping.columns().stream()
            .map(it -> new Named(layout.columns().get(it.column()), it.field(), it.system()))
            .toList();
    return new SavedMapping(name, columns, mapping.region(), mapping.verified(), mapping.replace());
  }

  /**
   * The mapping of a file.
   *
   * @throws InvalidRequest if it lacks a column
   */
  Mapping on(Layout layout) {
    List<ColumnMapping> found = new ArrayList<>();
    for (Named column : columns) {
      found.add(new ColumnMapping(indexOf(layout, column), column.field(), column.system()));
    }
    return new Mapping(found, region, verified, replace);
  }

  private static int indexOf(Layout layout, Named column) {
    for (int i = 0; i < layout.columns().size(); i++) {
      if (layout.columns().get(i).equalsIgnoreCase(column.header())) {
        return i;
      }
    }
    throw new InvalidRequest("/saved", "names a column that the file has not: " + column.header());
  }
}
