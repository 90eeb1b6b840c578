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
 * @param replace whether names of the file take the place of those that contacts have
 */
@Serdeable
@Schema(name = "ImportMapping")
public record Mapping(
    List<ColumnMapping> columns, @Nullable String region, boolean verified, boolean replace) {
  public Mapping {
    columns = List.copyOf(columns);
  }
}
