package io.entente.contacts.dataimport.mapping;

import io.entente.contacts.dataimport.table.Layout;
import io.entente.events.Channel;
import io.entente.events.ConsentPurpose;
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
    String name,
    List<Named> columns,
    @Nullable String region,
    boolean verified,
    boolean replace,
    @Nullable DateOrder dates,
    @Nullable String decimal) {
  public SavedMapping {
    columns = List.copyOf(columns);
  }

  /**
   * What a column of that name says, see {@link ColumnMapping}.
   *
   * @param header regardless of case
   */
  @Serdeable
  @Schema(name = "NamedImportColumn")
  public record Named(
      String header,
      ImportField field,
      @Nullable String system,
      @Nullable Channel channel,
      @Nullable String attribute,
      @Nullable ConsentPurpose purpose) {
    private static Named of(Layout layout, ColumnMapping it) {
      return new Named(
          layout.columns().get(it.column()),
          it.field(),
          it.system(),
          it.channel(),
          it.attribute(),
          it.purpose());
    }

    private ColumnMapping on(Layout layout) {
      return new ColumnMapping(indexOf(layout, header), field, system, channel, attribute, purpose);
    }
  }

  static SavedMapping of(String name, Layout layout, Mapping mapping) {
    return new SavedMapping(
        name,
        mapping.columns().stream().map(it -> Named.of(layout, it)).toList(),
        mapping.region(),
        mapping.verified(),
        mapping.replace(),
        mapping.dates(),
        mapping.decimal());
  }

  /**
   * The mapping of a file.
   *
   * @throws InvalidRequest if it lacks a column
   */
  Mapping on(Layout layout) {
    List<ColumnMapping> found = new ArrayList<>();
    columns.forEach(column -> found.add(column.on(layout)));
    return new Mapping(found, region, verified, replace, dates, decimal);
  }

  private static int indexOf(Layout layout, String header) {
    for (int i = 0; i < layout.columns().size(); i++) {
      if (layout.columns().get(i).equalsIgnoreCase(header)) {
        return i;
      }
    }
    throw new InvalidRequest("/saved", "names a column that the file has not: " + header);
  }
}
