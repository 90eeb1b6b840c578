package io.entente.standalone;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person in front of the terminal what happens, with the seconds since the start. */
final class Progress {
  private final PrintStream out;
  private final long startedNanos;

  /**
   * @param startedNanos of the clock {@link System#nanoTime()}
   */
  Progress(PrintStream out, long startedNanos) {
    this.out = out;
    this.startedNanos = startedNanos;
  }

  /** A part is up. */
  void up(String part) {
    say(String.format(Locale.ROOT, "  %-14s %5.1f s", part, seconds()));
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  double seconds() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }
}
