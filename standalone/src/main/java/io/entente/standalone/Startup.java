package io.entente.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps from the terminal, until all is ready, what warns of a broker that is not up yet: it is on
 * its way. The file has it.
 */
public final class Startup extends Filter<ILoggingEvent> {
  private static final String MESSAGING = "io.entente.messaging";

  private static volatile boolean over;

  static void end() {
    over = true;
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return !over
            && event.getLevel().toInt() < Level.ERROR_INT
            && event.getLoggerName().startsWith(MESSAGING)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
