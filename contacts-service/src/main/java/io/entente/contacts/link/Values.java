package io.entente.contacts.link;

import io.entente.sql.Sql;

/** Rows in a statement. */
final class Values {
  private Values() {}

  /** Placeholders of rows: {@code (?,?),(?,?)} for 2 rows of 2 columns. */
  static String of(int rows, int columns) {
    String list = Sql.in(rows, columns);
    return list.substring(1, list.length() - 1);
  }
}
