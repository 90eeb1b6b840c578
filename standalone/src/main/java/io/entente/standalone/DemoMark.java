package io.entente.standalone;

import io.entente.demo.DemoSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which demo world the data holds.
 *
 * @param loaded whether it holds all of it
 */
record DemoMark(DemoSettings settings, boolean loaded) {
  /** Null where none was begun. */
  static @Nullable DemoMark read(Path file) {
    if (!Files.exists(file)) {
      return null;
    }
    Properties kept = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      kept.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DemoMark(
        new DemoSettings(
            Long.parseLong(kept.getProperty("seed")),
            Integer.parseInt(kept.getProperty("days")),
            Double.parseDouble(kept.getProperty("scale")),
            Instant.parse(kept.getProperty("until"))),
        Boolean.parseBoolean(kept.getProperty("loaded")));
  }

  void write(Path file) {
    Properties kept = new Properties();
    kept.setProperty("seed", String.valueOf(settings.seed()));
    kept.setProperty("days", String.valueOf(settings.days()));
    kept.setProperty("scale", String.valueOf(settings.scale()));
    kept.setProperty("until", settings.until().toString());
    kept.setProperty("loaded", String.valueOf(loaded));
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      try (Writer out = Files.newBufferedWriter(draft)) {
        kept.store(out, null);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't keep the mark of the demo in " + file, e);
    }
  }
}
