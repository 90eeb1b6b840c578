package io.entente.interactions.intake;

import io.entente.messaging.BrokerUnavailable;
import io.entente.rest.Refusal;
import io.entente.rest.Unavailable;
import io.entente.rest.problem.FailureTranslation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** What was not acknowledged is to be sent again. */
@Singleton
final class BrokerAway implements FailureTranslation {
  private static final Duration RETRY = Duration.ofSeconds(2);

  @Override
  public Optional<Refusal> translate(Throwable failure) {
    return failure instanceof BrokerUnavailable
        ? Optional.of(new Unavailable("The log does not take messages just now.", RETRY))
        : Optional.empty();
  }
}
