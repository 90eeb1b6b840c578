package io.entente.interactions.outlet;

import io.entente.sql.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads an outlet from a row that has its columns, wherever it is read with something else. */
public final class OutletColumns {
  private OutletColumns() {}

  /** Null if the row has none. */
  public static @Nullable Outlet outlet(Row row) throws SQLException {
    String kind = row.textOrNull("kind");
    if (kind == null) {
      return null;
    }
    String end = row.text("secret_end");
    return new Outlet(
        OutletKind.valueOf(kind),
        row.text("url"),
        row.textOrNull("account"),
        row.flag("idempotent"),
        end.isEmpty() ? null : end,
        OutletState.valueOf(row.text("state")),
        row.textOrNull("reason"),
        row.instant("changed_at"));
  }
}
