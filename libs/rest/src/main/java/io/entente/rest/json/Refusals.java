package io.entente.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.rest.BadRequest;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.entente.rest.Violation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From what a deserializer threw to what the caller is told. The deserializers tell some things by
 * their message alone.
 */
final class Refusals {
  private static final Pattern UNKNOWN = Pattern.compile("^Unknown property \\[");
  private static final Pattern MISSING =
      Pattern.compile(
          "Required constructor parameter \\[.+ (\\w+)] at|Null argument specified for \\[(\\w+)]");
  private static final Pattern ENUM = Pattern.compile("Expected one of \\[([^]]*)]");

  private static final String NO_CONSTANT = "No enum constant ";

  private final StrictDecoder decoder;

  Refusals(StrictDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * @throws JsonProcessingException if this was no JSON: then nothing after it can be read either
   */
  Refusal of(Exception failure) throws JsonProcessingException {
    String innermost = "is not allowed";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case JsonProcessingException syntax -> throw syntax;
        case InvalidRequest refusal -> {
          return placed(refusal);
        }
        case Refusal refusal -> {
          return refusal;
        }
        default -> {
          Refusal told = told(cause.getMessage());
          if (told != null) {
            return told;
          }
          if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            innermost = cause.getMessage();
          }
        }
      }
    }
    return new InvalidRequest(decoder.pointer(), innermost);
  }

  private @Nullable Refusal told(@Nullable String message) {
    if (message == null) {
      return null;
    }
    if (UNKNOWN.matcher(message).find()) {
      return new BadRequest(decoder.pointer(), "is not a field that is known here");
    }
    Matcher missing = MISSING.matcher(message);
    if (missing.find()) {
      String name = missing.group(1) == null ? missing.group(2) : missing.group(1);
      return new InvalidRequest(decoder.objectPointer() + "/" + name, "is required");
    }
    if (message.startsWith(NO_CONSTANT)) {
      // It goes on with the name of a class.
      return new InvalidRequest(decoder.pointer(), "is none of the values that are known here");
    }
    Matcher constants = ENUM.matcher(message);
    if (constants.find()) {
      return new InvalidRequest(decoder.pointer(), "must be one of " + constants.group(1));
    }
    return null;
  }

  /** A record's constructor names its fields; where the record stands is known here. */
  private InvalidRequest placed(InvalidRequest refusal) {
    return new InvalidRequest(
        refusal.violations().stream()
            .map(it ->
                it.pointer().isEmpty() || it.pointer().startsWith("/")
                    ? it
                    : new Violation(decoder.objectPointer() + "/" + it.pointer(), it.detail()))
            .toList());
  }
}
