package io.entente.contacts.contact;

import io.entente.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is once of a contact, besides its name; null where nothing is known.
 *
 * @param language BCP 47
 * @param zone IANA
 * @param ownerId the member who looks after the contact
 * @param blockedAt since when nothing is to be sent to the contact
 */
public record Profile(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String language,
    @Nullable String zone,
    @Nullable UUID companyId,
    @Nullable UUID ownerId,
    @Nullable Acquisition acquisition,
    @Nullable Instant blockedAt) {
  public static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null);

  private static final List<String> COLUMNS =
      List.of(
          "given_name",
          "family_name",
          "language",
          "zone",
          "company_id",
          "owner_id",
          "acquired_by",
          "acquired_on",
          "campaign",
          "blocked_at");

  /** What {@link #read} reads, of a table by its alias. */
  public static String columnsOf(String alias) {
    return COLUMNS.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
  }

  public static Profile read(Row row) throws SQLException {
    return new Profile(
        row.textOrNull("given_name"),
        row.textOrNull("family_name"),
        row.textOrNull("language"),
        row.textOrNull("zone"),
        row.uuidOrNull("company_id"),
        row.uuidOrNull("owner_id"),
        acquisition(row),
        row.instantOrNull("blocked_at"));
  }

  private static @Nullable Acquisition acquisition(Row row) throws SQLException {
    String source = row.textOrNull("acquired_by");
    String on = row.textOrNull("acquired_on");
    return source == null
        ? null
        : new Acquisition(
            AcquisitionSource.of(source),
            on == null ? null : LocalDate.parse(on),
            row.textOrNull("campaign"));
  }

  /** What is known here, and of the other what is not. */
  public Profile or(Profile other) {
    return new Profile(
        first(givenName, other.givenName),
        first(familyName, other.familyName),
        first(language, other.language),
        first(zone, other.zone),
        first(companyId, other.companyId),
        first(ownerId, other.ownerId),
        first(acquisition, other.acquisition),
        first(blockedAt, other.blockedAt));
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
