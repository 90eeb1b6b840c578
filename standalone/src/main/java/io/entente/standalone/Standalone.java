package io.entente.standalone;

import io.entente.embedded.FolderInUse;
import io.entente.embedded.Ports;
import io.entente.embedded.ServerFailure;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/** Runs all of Entente in the foreground until it is asked to stop: {@code ./entente up}. */
public final class Standalone {
  static final String OWNER = "owner@example.org";
  private static final String LOST = "Password lost? ./entente up --reset-password";

  private final PrintStream errors;
  private final Progress progress;
  private final StopRequest stop;

  private Standalone(PrintStream errors, Progress progress, StopRequest stop) {
    this.errors = errors;
    this.progress = progress;
    this.stop = stop;
  }

  public static void main(String[] arguments) {
    StopRequest stop = StopRequest.onSignal();
    Progress progress = new Progress(System.out, System.nanoTime());
    boolean well;
    try {
      well = new Standalone(System.err, progress, stop).run(arguments);
    } finally {
      stop.finish();
    }
    if (!well) {
      System.exit(1);
    }
  }

  /** False if it could not start; the reason has been said then. */
  private boolean run(String... arguments) {
    try {
      Options options = Options.parse(System.getenv(), arguments);
      // Before a folder is made, which would be left behind.
      refuseTakenPort(options);
      try (DataFolder data = DataFolder.open(options.data(), options.fresh())) {
        run(options, data);
        return true;
      }
    } catch (FolderInUse e) {
      errors.println("Entente runs already on this data: " + e.note());
    } catch (Options.Misuse | ServerFailure e) {
      errors.println(e.getMessage());
    }
    return false;
  }

  /** A run that has the data too is told first: its port is taken for a better reason. */
  private static void refuseTakenPort(Options options) {
    if (Ports.isTaken(options.port()) && !Files.exists(options.data())) {
      throw portIsTaken(options);
    }
  }

  private static ServerFailure portIsTaken(Options options) {
    return new ServerFailure(
        "Port " + options.port() + " is in use. Give another one with --port.");
  }

  private void run(Options options, DataFolder data) {
    // Read by the configuration of the log, and so before anything logs.
    System.setProperty("entente.log.folder", data.logs().toString());
    if (Ports.isTaken(options.port())) {
      throw portIsTaken(options);
    }
    progress.say("The data is in " + data.path());
    try (Suite suite = Suite.start(data, settings(options, data), progress, stop)) {
      if (!stop.isMade()) {
        data.note(suite.address() + " (process " + ProcessHandle.current().pid() + ")");
        String password = ownersPassword(options, data);
        welcome(options, suite, data);
        serve(options, suite, data, password);
      }
      progress.say("Stopping");
    } catch (ServerFailure e) {
      throw told(String.valueOf(e.getMessage()), e, data);
    } catch (RuntimeException e) {
      if (stop.isMade()) {
        // What is asked to end in the middle of its start fails in many ways, all of them wanted.
        return;
      }
      throw told("Entente could not start: " + e.getMessage(), e, data);
    }
    progress.say("Stopped");
  }

  private static ServerFailure told(String message, RuntimeException failure, DataFolder data) {
    LoggerFactory.getLogger(Standalone.class).error("Entente could not start or go on", failure);
    return new ServerFailure(message + "\nThe whole story is in " + data.logs(), failure);
  }

  /** Returns when it is asked to stop; throws what it can't go on without. */
  private void serve(Options options, Suite suite, DataFolder data, String password) {
    CompletableFuture<?> _ = suite.lost().whenComplete((_, _) -> stop.make());
    if (options.demo() != null) {
      new DemoRun(suite, data, progress, stop).run(options.demo(), password);
    }
    try (FastStart _ = FastStart.prepare(data.path().resolve("training"))) {
      stop.await();
    }
    if (suite.lost().isDone()) {
      throw new ServerFailure("Kafka could not go on, and so Entente ends.");
    }
  }

  static Suite.Settings settings(Options options, DataFolder data) {
    Map<String, Object> properties = new HashMap<>();
    if (options.resetPassword() && !data.isOwnerToBeReset()) {
      data.resetOwner();
    }
    if (data.isOwnerToBeReset()) {
      properties.put("entente.owner.reset", true);
    }
    if (!options.ownerPassword()) {
      data.untoldOwnerPassword()
          .ifPresent(password -> properties.put("entente.owner.password", password));
    }
    return new Suite.Settings(options.port(), options.kafkaFlush(), properties);
  }

  /** As far as it is known; what is empty is nobody's. */
  private static String ownersPassword(Options options, DataFolder data) {
    return options.ownerPassword()
        ? Objects.requireNonNullElse(System.getenv(Options.OWNER_PASSWORD), "")
        : data.untoldOwnerPassword().orElse("");
  }

  private void welcome(Options options, Suite suite, DataFolder data) {
    progress.say("");
    progress.up("Entente is ready: " + suite.address());
    progress.say("  Sign in as " + OWNER + signInWith(options, suite, data));
    data.ownerIsTold();
    Startup.end();
    progress.say("  Ctrl-C stops it. Its log is in " + data.logs());
  }

  private static String signInWith(Options options, Suite suite, DataFolder data) {
    String variable = Options.OWNER_PASSWORD;
    if (!options.ownerPassword()) {
      return data.untoldOwnerPassword()
          .filter(suite::isOwnersPassword)
          .map(password -> " with the password " + password + " (shown this once)")
          .orElse(". " + LOST);
    }
    return suite.isOwnersPassword(Objects.requireNonNullElse(System.getenv(variable), ""))
        ? " with the password of " + variable
        : " with the password from before: the data has an owner already, and that of "
            + variable
            + " is not used. "
            + LOST;
  }
}
