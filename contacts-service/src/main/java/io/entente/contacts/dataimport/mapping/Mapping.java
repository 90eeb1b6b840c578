package io.entente.contacts.dataimport.mapping;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file say of contacts.
 *
 * @param columns those that say anything
 * @param region country whose phone numbers stand without its prefix; null if all have theirs
 * @param verified whether addresses and numbers are known to be the contact's
 * @param replace whether what the file says takes the place of what contacts have
 * @param dates in which order days are written; null for the year first
 * @param decimal what stands before the fraction of a number, a point or a comma; null for a point
 */
@Serdeable
@Schema(name = "ImportMapping")
public record Mapping(
    List<ColumnMapping> columns,
    @Nullable String region,
    boolean verified,
    boolean replace,
    @Nullable DateOrder dates,
    @Nullable String decimal) {
  public Mapping {
    columns = List.copyOf(columns);
  }

  /** The order of days. */
  public DateOrder order() {
    return dates == null ? DateOrder.YMD : dates;
  }

  public boolean hasDecimalComma() {
    return ",".equals(decimal);
  }
}
