package io.entente.interactions.outlet;

import io.entente.outward.call.Called;
import io.entente.outward.call.OutsideCalls;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Posts replies to an address of an integrator or a bridge, signed. */
@Singleton
final class WebhookNetwork implements Network {
  private static final String ALGORITHM = "HmacSHA256";

  private final OutsideCalls calls;
  private final Answers answers;
  private final ObjectMapper json;
  private final Clock clock;

  WebhookNetwork(OutsideCalls calls, Answers answers, ObjectMapper json, Clock clock) {
    this.calls = calls;
    this.answers = answers;
    this.json = json;
    this.clock = clock;
  }

  @Serdeable
  record Account(String channel, String externalId) {}

  @Serdeable
  record Recipient(String externalId, @Nullable String handle, @Nullable String name) {}

  /** The body of a call. */
  @Serdeable
  record Call(
      UUID messageId,
      UUID conversation,
      Account account,
      String kind,
      Recipient recipient,
      @Nullable String inReplyTo,
      String body,
      Instant writtenAt) {}

  @Override
  public Set<OutletKind> kinds() {
    return Set.of(OutletKind.WEBHOOK);
  }

  @Override
  public Outcome send(Parcel parcel, Outlet outlet, String secret) {
    byte[] body = body(parcel);
    Called called =
        calls.post(
            URI.create(outlet.url()),
            Map.of(
                "X-Entente-Signature", signature(secret, body, clock.instant().getEpochSecond()),
                "Idempotency-Key", parcel.id().toString()),
            body);
    return switch (called) {
      case Called.Answered answer -> outcome(answer, outlet);
      case Called.NotReached(String reason) -> new Outcome.Later(reason, null);
      case Called.Barred(String reason) -> new Outcome.Refused(reason);
      case Called.Unanswered(String reason) ->
          outlet.idempotent() ? new Outcome.Later(reason, null) : new Outcome.Unknown(reason);
    };
  }

  private Outcome outcome(Called.Answered answer, Outlet outlet) {
    int status = answer.status();
    if (answer.isSuccess()) {
      return new Outcome.Sent(answers.text(answer, "externalId"));
    }
    String reason = answers.reason(answer, "detail", "message", "error");
    return switch (status) {
      case 401, 403 -> new Outcome.Locked(reason);
      case 408, 425, 429 -> new Outcome.Later(reason, answer.retryAfter());
      case 409 ->
          outlet.idempotent()
              ? new Outcome.Later(reason, answer.retryAfter())
              : new Outcome.Refused(reason);
      // Something in between has waited in vain for whoever was given it.
      case 504 ->
          outlet.idempotent() ? new Outcome.Later(reason, null) : new Outcome.Unknown(reason);
      default ->
          status >= 500
              ? new Outcome.Later(reason, answer.retryAfter())
              : new Outcome.Refused(reason);
    };
  }

  private byte[] body(Parcel parcel) {
    Parcel.Recipient to = parcel.recipient();
    try {
      return json.writeValueAsBytes(
          new Call(
              parcel.id(),
              parcel.conversationId(),
              new Account(parcel.channel().json(), parcel.accountExternalId()),
              parcel.kind().json(),
              new Recipient(to.externalId(), to.handle(), to.name()),
              parcel.inReplyTo(),
              parcel.body(),
              parcel.writtenAt()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the time, a point, and the body as it is sent. */
  private static String signature(String secret, byte[] body, long at) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      mac.update((at + ".").getBytes(StandardCharsets.US_ASCII));
      return "t=" + at + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
