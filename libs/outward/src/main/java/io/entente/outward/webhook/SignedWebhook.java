package io.entente.outward.webhook;

import io.entente.outward.Outcome;
import io.entente.outward.call.Called;
import io.entente.outward.call.OutsideCalls;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/**
 * Posts JSON, signed as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it:
 * the same call twice has the same id.
 */
@Singleton
public final class SignedWebhook {
  private static final int GONE = 410;

  private final OutsideCalls calls;
  private final Clock clock;

  SignedWebhook(OutsideCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Tries once, outside of any transaction; takes half a minute at most.
   *
   * @param secret what {@link WebhookSecret#next} gave
   * @param id of what is told, whenever it is told
   */
  public Outcome post(URI address, String secret, String id, byte[] json) {
    long at = clock.instant().getEpochSecond();
    Map<String, String> headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", Long.toString(at),
            "webhook-signature", WebhookSecret.signature(secret, id, at, json));
    return switch (calls.post(address, headers, json)) {
      case Called.Answered answer -> outcome(answer);
      case Called.NotReached(String reason) -> new Outcome.Later(reason, null);
      case Called.Barred(String reason) -> new Outcome.Refused(reason);
      case Called.Unanswered(String reason) -> new Outcome.Later(reason, null);
    };
  }

  private static Outcome outcome(Called.Answered answer) {
    String reason = "The address answered " + answer.status() + ".";
    if (answer.isSuccess()) {
      return new Outcome.Sent();
    }
    return answer.status() == GONE
        ? new Outcome.Refused(reason)
        : new Outcome.Later(reason, answer.retryAfter());
  }
}
