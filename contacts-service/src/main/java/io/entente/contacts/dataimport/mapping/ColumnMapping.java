package io.entente.contacts.dataimport.mapping;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one column says.
 *
 * @param column counted from 0
 * @param system the outside system whose numbers these are; null for crm; with customer_number
 *     alone
 */
@Serdeable
@Schema(name = "ImportColumn")
public record ColumnMapping(int column, ImportField field, @Nullable String system) {
  private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public ColumnMapping {
    if (column < 0) {
      throw new InvalidRequest("column", "must be 0 at least");
    }
    if (system != null && field != ImportField.CUSTOMER_NUMBER) {
      throw new InvalidRequest("system", "goes with field customer_number alone");
    }
    if (system != null && !SYSTEM.matcher(system).matches()) {
      throw new InvalidRequest(
          "system", "must be 1 to 64 small letters, digits, dots, dashes and underscores");
    }
  }

  /** Whose customer numbers these are. */
  public String scope() {
    return system == null ? "crm" : system;
  }
}
