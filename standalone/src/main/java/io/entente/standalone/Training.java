package io.entente.standalone;

import io.entente.embedded.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A short life of the whole suite on throw-away data, which the JVM records: what it loads and runs
 * here, it has ready at the next start.
 */
public final class Training {
  private static final String PASSWORD = "only for this run";

  private Training() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Thread parent = new Thread(Training::endWithParent, "parent");
    parent.setDaemon(true);
    parent.start();
    try (DataFolder data = DataFolder.open(Path.of(arguments[0]), true)) {
      System.setProperty("entente.log.folder", data.logs().toString());
      Suite.Settings settings =
          new Suite.Settings(Ports.free(), false, Map.of("entente.owner.password", PASSWORD));
      PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
      try (Suite suite =
          Suite.start(data, settings, new Progress(silent, System.nanoTime()), new StopRequest())) {
        new Rehearsal(suite.address()).run(Standalone.OWNER, PASSWORD);
      }
    }
    System.exit(0);
  }

  /** The standard input closes when the process that wants the cache is gone. */
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(1);
    }
  }
}
