package io.entente.standalone.imports;

import java.io.PrintStream;
import java.util.Locale;

/** One line that says how far it is, written over and over; nothing where no terminal is. */
public final class ProgressLine {
  private static final long PAUSE_NANOS = 200_000_000;

  private final PrintStream out;
  private final boolean terminal;
  private final long startedNanos = System.nanoTime();
  private long shownNanos = startedNanos;
  private boolean dirty;

  public ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  synchronized void show(long done, long all) {
    long now = System.nanoTime();
    if (terminal && now - shownNanos >= PAUSE_NANOS) {
      shownNanos = now;
      dirty = true;
      out.print(
          String.format(Locale.ROOT, "\r%,d of %,d rows, %,.0f/s   ", done, all, done / seconds()));
      out.flush();
    }
  }

  /** The same where it is not known how much there is. */
  synchronized void show(long done) {
    long now = System.nanoTime();
    if (terminal && now - shownNanos >= PAUSE_NANOS) {
      shownNanos = now;
      dirty = true;
      out.print(String.format(Locale.ROOT, "\r%,d taken, %,.0f/s   ", done, done / seconds()));
      out.flush();
    }
  }

  /** Makes room for what is written next. */
  public synchronized void clear() {
    if (dirty) {
      out.print("\r" + " ".repeat(60) + "\r");
      out.flush();
      dirty = false;
    }
  }

  /** A line of its own. */
  synchronized void say(String line) {
    clear();
    out.println(line);
    out.flush();
  }

  public double seconds() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }
}
