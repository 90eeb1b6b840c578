package io.entente.standalone;

import io.entente.standalone.client.CallFailure;
import io.entente.standalone.client.Rejection;
import io.entente.standalone.imports.Import.Outcome;
import io.entente.standalone.imports.ProgressLine;
import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a file into a running Entente: {@code ./entente import FORMAT FILE}. Ends with status 1 if
 * a row was rejected or the import could not be done, 2 if it was called wrongly.
 */
public final class ImportCommand {
  private ImportCommand() {}

  public static void main(String[] arguments) {
    int status = run(List.of(arguments), System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> arguments, PrintStream out, PrintStream errors) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.println(ImportOptions.USAGE);
      return 0;
    }
    ImportOptions options;
    try {
      options = ImportOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      errors.println(e.getMessage());
      errors.println(ImportOptions.USAGE);
      return 2;
    }
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    ProgressLine progress = new ProgressLine(out, terminal.isPresent());
    try {
      Outcome outcome = options.toImport(password(options, terminal)).run(progress);
      progress.clear();
      report(outcome, progress.seconds(), out, errors);
      return outcome.report().rejected() == 0 ? 0 : 1;
    } catch (CallFailure e) {
      progress.clear();
      errors.println(e.getMessage());
      return 1;
    }
  }

  private static String password(ImportOptions options, Optional<Console> terminal) {
    String given = System.getenv(Options.OWNER_PASSWORD);
    if (given != null && !given.isBlank()) {
      return given;
    }
    return terminal
        .map(console -> console.readPassword("Password of %s: ", options.email()))
        .map(String::new)
        .orElseThrow(() ->
            new CallFailure(
                "Set " + Options.OWNER_PASSWORD + " to the password of " + options.email() + "."));
  }

  private static void report(Outcome outcome, double seconds, PrintStream out, PrintStream errors) {
    List<Rejection> rejections = outcome.report().rejections();
    for (Rejection rejection : rejections) {
      errors.println("row " + rejection.row() + ": " + rejection.reason());
    }
    long untold = outcome.report().rejected() - rejections.size();
    if (untold > 0) {
      errors.println("and " + untold + " more");
    }
    long accepted = outcome.report().accepted();
    out.println(
        String.format(
            Locale.ROOT,
            "%,d accepted, %,d rejected, %,d connections; %.1f s, %,.0f/s",
            accepted,
            outcome.report().rejected(),
            outcome.connections(),
            seconds,
            accepted / seconds));
    if (accepted > 0) {
      out.println("They are filed and counted now: lists and numbers follow in some seconds.");
    }
  }
}
