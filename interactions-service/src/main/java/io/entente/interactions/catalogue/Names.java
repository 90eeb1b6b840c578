package io.entente.interactions.catalogue;

import io.entente.rest.Conflict;
import java.sql.SQLException;

/** Names that no two of a kind may bear. */
public final class Names {
  private static final int DUPLICATE = 1062;

  private Names() {}

  /**
   * Runs statements of which one may give a name that is taken.
   *
   * @throws Conflict if it is: the running transaction then rolls back
   */
  public static void giving(Runnable statements) {
    try {
      statements.run();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException failure && failure.getErrorCode() == DUPLICATE) {
          throw new Conflict("name_taken", "There is one of that name already.");
        }
      }
      throw e;
    }
  }
}
