package io.entente.standalone;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps from the terminal, until all is ready, what is said of a broker that is not up yet: it is
 * on its way. The file has it.
 */
public final class Startup extends Filter<ILoggingEvent> {
  private static final String MESSAGING = "io.entente.messaging";

  private static volatile boolean over;

  static void end() {
    over = true;
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return !over && event.getLoggerName().startsWith(MESSAGING)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
