package io.entente.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result. Instants are stored as UTC wall-clock times in {@code datetime(6)}
 * columns, so neither the server's zone nor the JVM's matters.
 */
public final class Row {
  private final ResultSet results;

  /** Looked up once: the driver would find each name anew for each row. */
  private final Map<String, Integer> places = new HashMap<>();

  Row(ResultSet results) {
    this.results = results;
  }

  private int place(String column) throws SQLException {
    Integer found = places.get(column);
    if (found == null) {
      found = results.findColumn(column);
      places.put(column, found);
    }
    return found;
  }

  /** The value of a {@code uuid} column that is never null. */
  public UUID uuid(String column) throws SQLException {
    return required(uuidOrNull(column), column);
  }

  public @Nullable UUID uuidOrNull(String column) throws SQLException {
    String text = results.getString(place(column));
    return text == null ? null : UUID.fromString(text);
  }

  public String text(String column) throws SQLException {
    return required(textOrNull(column), column);
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return results.getString(place(column));
  }

  public Instant instant(String column) throws SQLException {
    return required(instantOrNull(column), column);
  }

  public @Nullable Instant instantOrNull(String column) throws SQLException {
    LocalDateTime utc = results.getObject(place(column), LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  public int integer(String column) throws SQLException {
    return results.getInt(place(column));
  }

  /** The value of a number column that is never null; a null reads as 0, as JDBC has it. */
  public long number(String column) throws SQLException {
    return results.getLong(place(column));
  }

  public @Nullable Long numberOrNull(String column) throws SQLException {
    long value = results.getLong(place(column));
    return results.wasNull() ? null : value;
  }

  public boolean flag(String column) throws SQLException {
    return results.getBoolean(place(column));
  }

  public byte[] bytes(String column) throws SQLException {
    return required(results.getBytes(place(column)), column);
  }

  public byte @Nullable [] bytesOrNull(String column) throws SQLException {
    return results.getBytes(place(column));
  }

  static Object storable(Object value) {
    return switch (value) {
      case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
      case UUID uuid -> uuid.toString();
      case Enum<?> constant -> constant.name();
      case Timestamp timestamp ->
          throw new IllegalArgumentException("Pass an Instant, not a Timestamp: " + timestamp);
      default -> value;
    };
  }

  private static <T> T required(@Nullable T value, String column) {
    if (value == null) {
      throw new IllegalStateException("Column " + column + " is null where it never is");
    }
    return value;
  }
}
