package io.entente.interactions.delivery;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a reply that failed, or of which it is not known whether it was sent.
 *
 * @param resend true to send it again
 * @param sent true to say that the customer has it
 * @param externalId with sent: what the network calls it, where that is known
 */
@Serdeable
record NewAttempt(@Nullable Boolean resend, @Nullable Boolean sent, @Nullable String externalId) {
  NewAttempt {
    Limits.optional("externalId", externalId, Limits.EXTERNAL_ID);
    boolean again = resend != null && resend;
    boolean arrived = sent != null && sent;
    if (again == arrived) {
      throw new InvalidRequest(
          "", "must say either that it is to be sent again, or that it was sent");
    }
    if (externalId != null && again) {
      throw new InvalidRequest("externalId", "is what a reply is called that was sent");
    }
  }

  boolean isResend() {
    return resend != null && resend;
  }
}
