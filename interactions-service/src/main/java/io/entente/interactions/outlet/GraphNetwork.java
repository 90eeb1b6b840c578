package io.entente.interactions.outlet;

import io.entente.outward.call.Called;
import io.entente.outward.call.OutsideCalls;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends direct messages by Meta's Graph API: as a Facebook page, an Instagram account, or a
 * WhatsApp number.
 */
@Singleton
final class GraphNetwork implements Network {
  /** Codes of errors that concern the token, not the message. */
  private static final Set<Integer> OF_THE_TOKEN = Set.of(0, 3, 102, 190);

  /** Codes by which it says that it is asked too much. */
  private static final Set<Integer> OF_RATES =
      Set.of(4, 17, 32, 613, 80_006, 80_007, 130_429, 131_048, 131_056);

  private final OutsideCalls calls;
  private final Answers answers;
  private final ObjectMapper json;

  GraphNetwork(OutsideCalls calls, Answers answers, ObjectMapper json) {
    this.calls = calls;
    this.answers = answers;
    this.json = json;
  }

  @Override
  public Set<OutletKind> kinds() {
    return Set.of(OutletKind.MESSENGER, OutletKind.INSTAGRAM, OutletKind.WHATSAPP);
  }

  @Override
  public Outcome send(Parcel parcel, Outlet outlet, String secret) {
    byte[] body =
        bytes(outlet.kind() == OutletKind.WHATSAPP ? ofWhatsapp(parcel) : ofMessenger(parcel));
    URI address = URI.create(outlet.url() + "/" + outlet.account() + "/messages");
    return switch (calls.post(address, Map.of("Authorization", "Bearer " + secret), body)) {
      case Called.Answered answer -> outcome(answer);
      case Called.NotReached(String reason) -> new Outcome.Later(reason, null);
      case Called.Barred(String reason) -> new Outcome.Refused(reason);
      case Called.Unanswered(String reason) -> new Outcome.Unknown(reason);
    };
  }

  private static Map<String, Object> ofMessenger(Parcel parcel) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("recipient", Map.of("id", parcel.recipient().externalId()));
    message.put("messaging_type", "RESPONSE");
    message.put("message", Map.of("text", parcel.body()));
    return message;
  }

  private static Map<String, Object> ofWhatsapp(Parcel parcel) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("messaging_product", "whatsapp");
    message.put("recipient_type", "individual");
    message.put("to", parcel.recipient().externalId());
    if (parcel.inReplyTo() != null) {
      message.put("context", Map.of("message_id", parcel.inReplyTo()));
    }
    message.put("type", "text");
    message.put("text", Map.of("body", parcel.body()));
    return message;
  }

  private Outcome outcome(Called.Answered answer) {
    JsonNode object = answers.object(answer);
    if (answer.isSuccess()) {
      return new Outcome.Sent(name(object));
    }
    JsonNode error = object.get("error");
    if (error == null || !error.isObject()) {
      String reason = Answers.told(answer.status(), "");
      // Not the interface itself, but something before it, or nobody knows what.
      return answer.status() >= 500 ? new Outcome.Unknown(reason) : new Outcome.Refused(reason);
    }
    JsonNode message = error.get("message");
    String reason =
        Answers.told(
            answer.status(),
            message == null || !message.isString() ? "" : message.getStringValue());
    JsonNode code = error.get("code");
    int number = code == null || !code.isNumber() ? -1 : code.getIntValue();
    if (answer.status() == 401 || OF_THE_TOKEN.contains(number)) {
      return new Outcome.Locked(reason);
    }
    if (answer.status() == 429 || OF_RATES.contains(number) || isTransient(error)) {
      return new Outcome.Later(reason, answer.retryAfter());
    }
    return answer.status() >= 500 ? new Outcome.Unknown(reason) : new Outcome.Refused(reason);
  }

  private static boolean isTransient(JsonNode error) {
    JsonNode told = error.get("is_transient");
    return told != null && told.isBoolean() && told.getBooleanValue();
  }

  private static @Nullable String name(JsonNode object) {
    JsonNode messages = object.get("messages");
    JsonNode first = messages == null || !messages.isArray() ? null : messages.get(0);
    return first != null && first.isObject()
        ? Answers.id(first.get("id"))
        : Answers.id(object.get("message_id"));
  }

  private byte[] bytes(Map<String, Object> message) {
    try {
      return json.writeValueAsBytes(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
