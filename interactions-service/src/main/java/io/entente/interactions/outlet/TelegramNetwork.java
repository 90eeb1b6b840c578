package io.entente.interactions.outlet;

import io.entente.outward.call.Called;
import io.entente.outward.call.OutsideCalls;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends by Telegram's Bot API. A message id counts within its chat, so a message is named outside
 * of Telegram by both: {@code CHAT:MESSAGE}. What is not in that form is answered in the chat that
 * has the id of who wrote, as private ones do.
 */
@Singleton
final class TelegramNetwork implements Network {
  private static final Pattern MESSAGE = Pattern.compile("(-?\\d{1,18}):(\\d{1,18})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private final OutsideCalls calls;
  private final Answers answers;
  private final ObjectMapper json;

  TelegramNetwork(OutsideCalls calls, Answers answers, ObjectMapper json) {
    this.calls = calls;
    this.answers = answers;
    this.json = json;
  }

  @Override
  public Set<OutletKind> kinds() {
    return Set.of(OutletKind.TELEGRAM);
  }

  @Override
  public Outcome send(Parcel parcel, Outlet outlet, String secret) {
    Map<String, Object> message = message(parcel);
    if (message == null) {
      return new Outcome.Refused("The chat is not known.");
    }
    URI address;
    try {
      address = URI.create(outlet.url() + "/bot" + secret + "/sendMessage");
    } catch (IllegalArgumentException e) {
      return new Outcome.Locked("The secret is no token of a bot.");
    }
    return switch (calls.post(address, Map.of(), bytes(message))) {
      case Called.Answered answer -> outcome(answer);
      case Called.NotReached(String reason) -> new Outcome.Later(reason, null);
      case Called.Barred(String reason) -> new Outcome.Refused(reason);
      case Called.Unanswered(String reason) -> new Outcome.Unknown(reason);
    };
  }

  private static @Nullable Map<String, Object> message(Parcel parcel) {
    Map<String, Object> message = new LinkedHashMap<>();
    String named = parcel.inReplyTo();
    Matcher answered = MESSAGE.matcher(named == null ? "" : named);
    if (answered.matches()) {
      message.put("chat_id", Long.parseLong(answered.group(1)));
      message.put(
          "reply_parameters",
          Map.of(
              "message_id",
              Long.parseLong(answered.group(2)),
              "allow_sending_without_reply",
              true));
    } else if (NUMBER.matcher(parcel.recipient().externalId()).matches()) {
      message.put("chat_id", Long.parseLong(parcel.recipient().externalId()));
    } else {
      return null;
    }
    message.put("text", parcel.body());
    return message;
  }

  private Outcome outcome(Called.Answered answer) {
    JsonNode object = answers.object(answer);
    int status = answer.status();
    if (answer.isSuccess()) {
      return new Outcome.Sent(name(object.get("result")));
    }
    String reason = answers.reason(answer, "description");
    return switch (status) {
      case 401, 404 -> new Outcome.Locked(reason);
      case 429 -> new Outcome.Later(reason, retryAfter(object, answer));
      // A server that fails may have passed it on before.
      default -> status >= 500 ? new Outcome.Unknown(reason) : new Outcome.Refused(reason);
    };
  }

  private static @Nullable String name(@Nullable JsonNode result) {
    if (result == null || !result.isObject()) {
      return null;
    }
    JsonNode chat = result.get("chat");
    String message = Answers.id(result.get("message_id"));
    String in = chat == null || !chat.isObject() ? null : Answers.id(chat.get("id"));
    return message == null || in == null ? null : in + ":" + message;
  }

  private static @Nullable Duration retryAfter(JsonNode object, Called.Answered answer) {
    JsonNode parameters = object.get("parameters");
    JsonNode seconds =
        parameters == null || !parameters.isObject() ? null : parameters.get("retry_after");
    return seconds == null || !seconds.isNumber()
        ? answer.retryAfter()
        : Duration.ofSeconds(Math.max(0, seconds.getIntValue()));
  }

  private byte[] bytes(Map<String, Object> message) {
    try {
      return json.writeValueAsBytes(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
