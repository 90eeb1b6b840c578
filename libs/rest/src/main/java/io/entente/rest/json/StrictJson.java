package io.entente.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.entente.rest.BadRequest;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.SerdeRegistry;
import io.micronaut.serde.config.DeserializationConfiguration;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON to the letter. Malformed JSON, bytes that are not UTF-8, a name that stands twice, an
 * unknown field, U+0000 and halves of surrogate pairs, more than {@value #MOST_DEPTH} levels: a
 * {@link BadRequest}. A wrong type, a missing or null field that is not {@code @Nullable}, a
 * violated constraint, what the record's constructor refuses: an {@link InvalidRequest}. Both carry
 * JSON pointers into the whole body. Nothing is coerced: "1" is no number and 1 no text.
 *
 * <p>The bodies of all controllers are read by it.
 */
@Singleton
public final class StrictJson {
  static final int MOST_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*$");

  private final Deserializer.DecoderContext context;
  private final Violations violations;

  StrictJson(SerdeRegistry registry, DeserializationConfiguration lenient, Validator validator) {
    this.context =
        registry
            .cloneWithConfiguration(null, null, new StrictConfiguration(lenient))
            .newDecoderContext(null);
    this.violations = new Violations(validator);
  }

  public <T> T read(byte[] json, Class<T> type) {
    return read(json, Argument.of(type));
  }

  /** The one value of a body. */
  public <T> T read(byte[] json, Argument<T> type) {
    return parse(
        json,
        parser -> {
          begin(parser, type);
          JsonStreamContext body = parser.getParsingContext().getParent();
          try {
            T value = value(parser, type);
            end(parser);
            return value;
          } catch (InvalidRequest refusal) {
            // What is no JSON at all is said first, wherever it stands.
            leave(parser, body);
            end(parser);
            throw refusal;
          }
        });
  }

  /**
   * The members of a body that is an object, as they stand: for patches, where a name that is
   * missing and one that is null differ. Values are maps, lists, texts, truth values, {@code
   * BigInteger} and {@code BigDecimal}.
   */
  public Map<String, @Nullable Object> readMembers(byte[] json) {
    return parse(
        json,
        parser -> {
          if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new BadRequest("", "must be an object");
          }
          Map<String, @Nullable Object> members = new StrictDecoder(parser).decodeMembers();
          end(parser);
          return members;
        });
  }

  /** Whether a body is an array, as far as its first byte that is not space can tell. */
  public static boolean isArray(byte[] json) {
    for (byte b : json) {
      if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
        return b == '[';
      }
    }
    return false;
  }

  /**
   * The elements of a body that is an array. A bad element does not spoil the others, unless it is
   * no JSON at all.
   *
   * @param most number of elements from which on the whole body is refused
   */
  public <T> List<JsonItem<T>> readItems(byte[] json, Class<T> type, int most) {
    return parse(json, parser -> items(parser, Argument.of(type), most));
  }

  private <T> List<JsonItem<T>> items(JsonParser parser, Argument<T> type, int most)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new BadRequest("", "must be an array");
    }
    List<JsonItem<T>> items = new ArrayList<>();
    JsonStreamContext array = parser.getParsingContext();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (items.size() == most) {
        throw new InvalidRequest("", "has more than " + most + " elements");
      }
      items.add(item(parser, type, items.size(), array));
    }
    if (items.isEmpty()) {
      throw new BadRequest("", "has no element");
    }
    end(parser);
    return items;
  }

  private <T> JsonItem<T> item(
      JsonParser parser, Argument<T> type, int index, JsonStreamContext array) throws IOException {
    try {
      return new JsonItem.Read<>(index, value(parser, type));
    } catch (Refusal refusal) {
      leave(parser, array);
      return new JsonItem.Refused<>(index, refusal);
    }
  }

  /** Reads over the rest of a value, to where what it stands in may go on. */
  private static void leave(JsonParser parser, JsonStreamContext parent) throws IOException {
    while (parser.getParsingContext() != parent) {
      parser.nextToken();
    }
  }

  private <T> T value(JsonParser parser, Argument<T> type) throws IOException {
    StrictDecoder decoder = new StrictDecoder(parser);
    String place = decoder.pointer();
    @Nullable T value;
    try {
      value =
          context
              .findDeserializer(type)
              .createSpecific(context, type)
              .deserialize(decoder, context, type);
    } catch (IOException | RuntimeException e) {
      throw new Refusals(decoder).of(e);
    }
    if (value == null) {
      throw new InvalidRequest(place, "must not be null");
    }
    violations.check(value, place);
    return value;
  }

  /** A body is an object, or an array where the type is a list: no other value stands alone. */
  private static void begin(JsonParser parser, Argument<?> type) throws IOException {
    boolean list = Iterable.class.isAssignableFrom(type.getType());
    JsonToken expected = list ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
    if (parser.currentToken() != expected) {
      throw new BadRequest("", list ? "must be an array" : "must be an object");
    }
  }

  private static void end(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw new BadRequest("", "goes on after its end");
    }
  }

  private interface Parsing<T> {
    T of(JsonParser parser) throws IOException;
  }

  private static <T> T parse(byte[] json, Parsing<T> parsing) {
    try (JsonParser parser = FACTORY.createParser(text(json))) {
      if (parser.nextToken() == null) {
        throw new BadRequest("", "is empty");
      }
      return parsing.of(parser);
    } catch (CharacterCodingException e) {
      throw new BadRequest("", "is not UTF-8");
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BadRequest malformed(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    String place =
        location == null
            ? ""
            : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    return new BadRequest("", START_MARKER.matcher(e.getOriginalMessage()).replaceAll("") + place);
  }

  private static String text(byte[] json) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
  }
}
