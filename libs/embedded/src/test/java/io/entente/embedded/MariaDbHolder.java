package io.entente.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A process that runs MariaDB in a folder until its standard input ends, and prints its id. */
final class MariaDbHolder {
  private MariaDbHolder() {}

  public static void main(String[] arguments) throws IOException {
    try (EmbeddedMariaDb server =
        EmbeddedMariaDb.start(EmbeddedMariaDb.Settings.in(Path.of(arguments[0])))) {
      System.out.println(server.pid());
      while (System.in.read() >= 0) {}
    }
  }
}
