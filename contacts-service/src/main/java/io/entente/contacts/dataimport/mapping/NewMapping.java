package io.entente.contacts.dataimport.mapping;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read. What is null stays as it is.
 *
 * @param encoding name of a character set
 * @param delimiter one character
 * @param header whether the first row names the columns
 * @param columns all that say anything
 * @param saved name of a saved mapping, in the place of columns, region, verified and replace
 * @param dates in which order days are written
 * @param decimal what stands before the fraction of a number: a point or a comma
 * @param saveAs name under which the mapping is saved for other files; one of that name is replaced
 */
@Serdeable
public record NewMapping(
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable Boolean header,
    @Nullable List<ColumnMapping> columns,
    @Nullable String region,
    @Nullable Boolean verified,
    @Nullable Boolean replace,
    @Nullable DateOrder dates,
    @Nullable String decimal,
    @Nullable String saved,
    @Nullable String saveAs) {
  private static final int MOST_NAME = 64;
  private static final int MOST_COLUMNS = 500;
  private static final Set<String> DECIMALS = Set.of(".", ",");
  private static final Set<String> DELIMITERS = Set.of(",", ";", "\t", "|");

  public NewMapping {
    if (encoding != null && !isKnown(encoding)) {
      throw new InvalidRequest("encoding", "is no character set that is known here");
    }
    if (delimiter != null && !DELIMITERS.contains(delimiter)) {
      throw new InvalidRequest("delimiter", "must be a comma, a semicolon, a tab or a bar");
    }
    if (region != null && !region.matches("[A-Z]{2}")) {
      throw new InvalidRequest("region", "must be an ISO 3166 code such as FR");
    }
    if (decimal != null && !DECIMALS.contains(decimal)) {
      throw new InvalidRequest("decimal", "must be a point or a comma");
    }
    checkName("saved", saved);
    checkName("saveAs", saveAs);
    if (saved != null && (columns != null || region != null)) {
      throw new InvalidRequest("saved", "stands in the place of columns and region");
    }
    if (columns != null) {
      checkColumns(columns);
      columns = List.copyOf(columns);
    }
  }

  private static boolean isKnown(String encoding) {
    try {
      return Charset.isSupported(encoding) && Charset.forName(encoding).canEncode();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static void checkName(String field, @Nullable String name) {
    if (name != null && (name.isBlank() || name.codePointCount(0, name.length()) > MOST_NAME)) {
      throw new InvalidRequest(field, "must have 1 to " + MOST_NAME + " characters");
    }
  }

  private static void checkColumns(List<ColumnMapping> columns) {
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
      throw new InvalidRequest("columns", "must be 1 to " + MOST_COLUMNS);
    }
    for (int i = 0; i < columns.size(); i++) {
      ColumnMapping one = columns.get(i);
      boolean again = columns.subList(0, i).stream().anyMatch(other -> other.excludes(one));
      if (again) {
        throw new InvalidRequest(
            "columns/" + i, "says of a column, or of a contact, what another does");
      }
    }
  }
}
