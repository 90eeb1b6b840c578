package io.entente.sql;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the connection of the running transaction (see {@link Transactions}), or on
 * one of their own where none runs. Parameters are positional; instants, UUIDs and enums are stored
 * as {@link Row} reads them. Enums are stored by name.
 */
@Singleton
public final class Sql {
  private static final int DUPLICATE_KEY = 1062;

  /** For what is longer than a megabyte, the driver takes a new buffer of 16. */
  private static final int ROWS_AT_ONCE = 2_000;

  private final ConnectionOperations<Connection> connections;

  public Sql(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  private interface Work<T> {
    T on(PreparedStatement prepared) throws SQLException;
  }

  /** Reads one row into a value. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  public <T> List<T> list(String statement, Reader<T> reader, @Nullable Object... parameters) {
    List<T> found = new ArrayList<>();
    each(statement, reader, found::add, parameters);
    return found;
  }

  /** The first row, if there is one; further rows are not looked at. */
  public <T> Optional<T> first(String statement, Reader<T> reader, @Nullable Object... parameters) {
    return run(
        statement,
        prepared -> {
          bind(prepared, parameters);
          try (ResultSet results = prepared.executeQuery()) {
            return results.next() ? Optional.of(reader.read(new Row(results))) : Optional.empty();
          }
        });
  }

  /** Hands over the rows one by one, holding one at a time: for results of any length. */
  public <T> void each(
      String statement, Reader<T> reader, Consumer<T> consumer, @Nullable Object... parameters) {
    run(
        statement,
        prepared -> {
          bind(prepared, parameters);
          prepared.setFetchSize(1_000);
          try (ResultSet results = prepared.executeQuery()) {
            Row row = new Row(results);
            while (results.next()) {
              consumer.accept(reader.read(row));
            }
          }
          return true;
        });
  }

  /** The single number that a statement such as {@code select count(*)} gives. */
  public long number(String statement, @Nullable Object... parameters) {
    return run(
        statement,
        prepared -> {
          bind(prepared, parameters);
          try (ResultSet results = prepared.executeQuery()) {
            results.next();
            return results.getLong(1);
          }
        });
  }

  /** Number of rows that an insert, update or delete changed. */
  public int update(String statement, @Nullable Object... parameters) {
    return run(
        statement,
        prepared -> {
          bind(prepared, parameters);
          return prepared.executeUpdate();
        });
  }

  /**
   * The same statement for many rows, sent in bulk: a round trip for some hundred rows in a
   * transaction, one for all of them elsewhere, where part of them must not stay alone.
   */
  public void batch(String statement, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    run(
        statement,
        prepared -> {
          int atOnce = prepared.getConnection().getAutoCommit() ? rows.size() : ROWS_AT_ONCE;
          for (int from = 0; from < rows.size(); from += atOnce) {
            for (@Nullable Object[] row :
                rows.subList(from, Math.min(from + atOnce, rows.size()))) {
              bind(prepared, row);
              prepared.addBatch();
            }
            prepared.executeBatch();
          }
          return true;
        });
  }

  /**
   * Many rows in one statement, for {@code insert … on duplicate key update}: as a {@link #batch}
   * the server would run it row by row.
   *
   * @param statement with {@code %s} in the place of the rows, after {@code values}
   */
  public void upsert(String statement, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      update(
          statement.formatted(values(rows.size(), rows.getFirst().length)),
          rows.stream().flatMap(Arrays::stream).toArray());
    }
  }

  /** Placeholders of rows: {@code (?,?),(?,?)} for 2 rows of 2 columns. */
  public static String values(int rows, int columns) {
    String row = in(columns);
    return (row + ",").repeat(rows - 1) + row;
  }

  /** Placeholders for an {@code in} list: {@code (?,?,?)} for 3. */
  public static String in(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("An in list has one element at least, not " + count);
    }
    return "(" + "?,".repeat(count - 1) + "?)";
  }

  /** Placeholders for an {@code in} list of rows: {@code ((?,?),(?,?))} for 2 rows of 2 columns. */
  public static String in(int rows, int columns) {
    return "(" + values(rows, columns) + ")";
  }

  /**
   * Whether a statement failed because a row with the same key is there already, also one that was
   * committed a moment ago: what no look beforehand can rule out.
   */
  public static boolean isDuplicate(DataAccessException failure) {
    return failure.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY;
  }

  private <T> T run(String statement, Work<T> work) {
    return connections.execute(
        ConnectionDefinition.DEFAULT,
        status -> {
          try (PreparedStatement prepared = status.getConnection().prepareStatement(statement)) {
            return work.on(prepared);
          } catch (SQLException e) {
            throw new DataAccessException(e.getMessage(), e);
          }
        });
  }

  private static void bind(PreparedStatement prepared, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      bind(prepared, i + 1, parameters[i]);
    }
  }

  /** By the type's own setter where it has one: the driver tries all its types for an object. */
  private static void bind(PreparedStatement prepared, int place, @Nullable Object parameter)
      throws SQLException {
    switch (parameter) {
      case null -> prepared.setObject(place, null);
      case UUID uuid -> prepared.setString(place, uuid.toString());
      case String text -> prepared.setString(place, text);
      case Integer number -> prepared.setInt(place, number);
      case Long number -> prepared.setLong(place, number);
      case Boolean flag -> prepared.setBoolean(place, flag);
      case byte[] bytes -> prepared.setBytes(place, bytes);
      default -> prepared.setObject(place, Row.storable(parameter));
    }
  }
}
