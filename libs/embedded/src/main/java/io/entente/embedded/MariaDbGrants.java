package io.entente.embedded;

import java.util.List;

/** Statements that make databases and users; each may run again and again. */
final class MariaDbGrants {
  private MariaDbGrants() {}

  static final String LOOPBACK = "127.0.0.1";

  /** A database, and a user with all rights on it and none elsewhere. */
  static List<String> schema(String database, String user, String password, String clients) {
    String account = account(user, clients);
    return List.of(
        "create database if not exists "
            + name(database)
            + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci;",
        "create user if not exists " + account + ";",
        "alter user " + account + " identified by " + text(password) + ";",
        // An underscore in a grant stands for any character.
        "grant all privileges on " + name(database.replace("_", "\\_")) + ".* to " + account + ";");
  }

  static List<String> administrator(String user, String password) {
    String account = account(user, LOOPBACK);
    return List.of(
        "create user if not exists " + account + ";",
        "alter user " + account + " identified by " + text(password) + ";",
        "grant all privileges on *.* to " + account + " with grant option;");
  }

  private static String account(String user, String clients) {
    return text(user) + "@" + text(clients);
  }

  private static String name(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static String text(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A name or password holds a control character");
    }
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
