package io.entente.messaging;

import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what time can heal from what it can't. In doubt about the database it is the first: a
 * consumer that waits loses nothing, but one that takes an outage for bad events empties its topic
 * into the dead letters.
 */
final class Failures {
  /** Of the statement's data: value out of range, too long, malformed; constraint violated. */
  private static final Set<String> CLASSES_OF_BAD_DATA = Set.of("21", "22", "23");

  private static final Set<Integer> BAD_DATA =
      Set.of(
          1153, // packet too large: half the batch may fit
          1366, // incorrect value
          1367, // illegal value
          4025); // check constraint

  private Failures() {}

  static boolean isTransient(Throwable failure) {
    SQLException sql = sqlCause(failure);
    if (sql != null) {
      return !isAboutData(sql);
    }
    if (failure instanceof BrokerUnavailable || failure instanceof KafkaException) {
      return true;
    }
    // Too little memory or a class that is not there says nothing about the event; a stack that
    // overflows does.
    return failure instanceof Error
        && !(failure instanceof StackOverflowError)
        && !(failure instanceof AssertionError);
  }

  private static boolean isAboutData(SQLException failure) {
    String state = failure.getSQLState();
    return BAD_DATA.contains(failure.getErrorCode())
        || "MaxAllowedPacketException".equals(failure.getClass().getSimpleName())
        || (state != null
            && state.length() == 5
            && CLASSES_OF_BAD_DATA.contains(state.substring(0, 2)));
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /**
   * The failure for those who read of it elsewhere than in the log: what it says may quote the
   * event, so it is told by its sort alone.
   */
  static String sort(Throwable failure) {
    Throwable root = root(failure);
    String sort = failure.getClass().getSimpleName();
    if (root == failure) {
      return sort;
    }
    return sort
        + ", from "
        + root.getClass().getSimpleName()
        + (root instanceof SQLException sql ? " " + sql.getErrorCode() : "");
  }

  /** The failure in one line, with its root. */
  static String told(Throwable failure) {
    Throwable root = root(failure);
    return root == failure ? failure.toString() : failure + ", from " + root;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
