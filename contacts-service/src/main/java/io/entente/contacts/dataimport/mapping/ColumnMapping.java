package io.entente.contacts.dataimport.mapping;

import io.entente.events.Channel;
import io.entente.events.ConsentPurpose;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one column says.
 *
 * @param column counted from 0
 * @param system the outside system whose numbers these are; null for crm; with customer_number
 *     alone
 * @param channel whose external ids these are: with identity, and there required
 * @param attribute its key: with attribute, and there required
 * @param purpose of what was said: with consent and consent_date, and there required
 */
@Serdeable
@Schema(name = "ImportColumn")
public record ColumnMapping(
    int column,
    ImportField field,
    @Nullable String system,
    @Nullable Channel channel,
    @Nullable String attribute,
    @Nullable ConsentPurpose purpose) {
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
    goWith("channel", channel, field == ImportField.IDENTITY);
    goWith("attribute", attribute, field == ImportField.ATTRIBUTE);
    goWith("purpose", purpose, field.isOfAPurpose());
    if (channel != null && !channel.isOneNetwork()) {
      throw new InvalidRequest("channel", "must be one on which an account is one on all pages");
    }
  }

  private static void goWith(String name, @Nullable Object value, boolean expected) {
    if ((value != null) != expected) {
      throw new InvalidRequest(
          name, expected ? "is required with this field" : "does not go with this field");
    }
  }

  static ColumnMapping of(int column, ImportField field) {
    return new ColumnMapping(column, field, null, null, null, null);
  }

  static ColumnMapping ofAttribute(int column, String key) {
    return new ColumnMapping(column, ImportField.ATTRIBUTE, null, null, key, null);
  }

  static ColumnMapping ofPurpose(int column, ImportField field, ConsentPurpose purpose) {
    return new ColumnMapping(column, field, null, null, null, purpose);
  }

  /** Whether a contact can't be told both. */
  boolean excludes(ColumnMapping other) {
    return column == other.column
        || (field == other.field
            && field.isOnce()
            && Objects.equals(attribute, other.attribute)
            && purpose == other.purpose);
  }

  /** Whose customer numbers these are. */
  public String scope() {
    return system == null ? "crm" : system;
  }
}
