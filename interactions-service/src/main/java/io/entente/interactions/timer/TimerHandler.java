package io.entente.interactions.timer;

import java.util.List;

/**
 * What happens when timers of a kind are due: a bean of this type has them fired in a thread of its
 * own from the start of the application to its end.
 *
 * <p>{@link #fire} runs in the transaction that takes the timers away: what it writes is there
 * exactly once, whatever dies and however many replicas run. It does nothing but statements, for a
 * transaction that fails is run again. It may set the timers of its subjects anew. After a downtime
 * what was due meanwhile comes late: what matters is {@link Due#dueAt}, not the time of day.
 *
 * <p>A timer may be due for what no longer wants it, for to cancel one is not always worth a
 * statement: {@code fire} looks first.
 */
public interface TimerHandler {
  /** Name of the kind, up to 32 ASCII characters. Never changed. */
  String kind();

  /** Has timers take effect, the earliest first; in as many statements whatever their number. */
  void fire(List<Due> due);

  /** The most timers that one transaction takes. */
  default int atOnce() {
    return 1_000;
  }
}
