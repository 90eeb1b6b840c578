package io.entente.interactions.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer is to be asked now.
 *
 * @param force whether it does not matter that the person was asked lately; false if null
 */
@Serdeable
record NewInvitation(UUID surveyId, @Nullable Boolean force) {
  boolean isForced() {
    return Boolean.TRUE.equals(force);
  }
}
