package io.entente.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;

class StartupTest {
  @Test
  void keepsWhatIsSaidOfTheBrokerFromTheTerminalUntilAllIsReady() {
    assertThat(decide("io.entente.messaging.OutboxRelay")).isEqualTo(FilterReply.DENY);
    assertThat(decide("io.entente.messaging.TopicKeeper", Level.ERROR))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide("io.entente.sql.Transactions")).isEqualTo(FilterReply.NEUTRAL);

    Startup.end();

    assertThat(decide("io.entente.messaging.OutboxRelay")).isEqualTo(FilterReply.NEUTRAL);
  }

  private static FilterReply decide(String logger) {
    return decide(logger, Level.WARN);
  }

  private static FilterReply decide(String logger, Level level) {
    LoggingEvent event = new LoggingEvent();
    event.setLevel(level);
    event.setLoggerName(logger);
    return new Startup().decide(event);
  }
}
