package io.entente.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real data for tests. It may not be passed on, so it lies beside the project ({@code
 * shared/data}), where it lies at all, or in the folder {@code data} of {@code ENTENTE_SHARED}.
 */
public final class SharedData {
  private SharedData() {}

  /** Empty where it is absent: a test that needs it is skipped then. */
  public static Optional<Path> file(String name) {
    Path here = Path.of("").toAbsolutePath();
    return Stream.concat(
            Stream.ofNullable(System.getenv("ENTENTE_SHARED")).map(Path::of),
            Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared")))
        .map(shared -> shared.resolve("data").resolve(name))
        .filter(Files::exists)
        .findFirst();
  }
}
