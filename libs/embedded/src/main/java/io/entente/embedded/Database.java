package io.entente.embedded;

/** A database and the one user with rights on it. */
public record Database(String host, int port, String name, String user, String password) {
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + name;
  }
}
