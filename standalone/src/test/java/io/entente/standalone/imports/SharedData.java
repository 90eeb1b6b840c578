package io.entente.standalone.imports;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that lies beside the project, under its own licence, and is no part of it. */
final class SharedData {
  private SharedData() {}

  /** The file; skips the test where it is absent. */
  static Path file(String name) {
    String given = System.getenv("ENTENTE_SHARED");
    if (given != null) {
      Path file = Path.of(given, "data", name);
      if (Files.exists(file)) {
        return file;
      }
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/data").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    return abort("There is no " + name + " in shared/data beside the project");
  }
}
