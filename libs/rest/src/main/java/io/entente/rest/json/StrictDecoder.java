package io.entente.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.entente.rest.BadRequest;
import io.entente.rest.InvalidRequest;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.exceptions.InvalidFormatException;
import io.micronaut.serde.exceptions.SerdeException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands JSON to the deserializers of serde without any coercion. A value of another type than asked
 * for is an {@link InvalidRequest}; text that no JSON of ours may hold is a {@link BadRequest};
 * both name the place.
 *
 * <p>The parser stays on a value until the next one is asked for, so that a deserializer which
 * refuses what it was given (an enum, a UUID) still finds its place here.
 */
final class StrictDecoder implements Decoder {
  /** Beyond it, a number such as 1e999999999 would fill the memory once written out. */
  private static final int MOST_SCALE = 400;

  private static final int LONGEST_NAME = 1_000;

  private final JsonParser parser;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private boolean spent;

  /** A decoder of the value on which the parser stands. */
  StrictDecoder(JsonParser parser) {
    this.parser = parser;
  }

  String pointer() {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  /** The place of the object that is being read; of the body if none is. */
  String objectPointer() {
    Frame frame = frames.peek();
    return frame == null ? "" : frame.parent().pathAsPointer().toString();
  }

  /** An object that is being read: where it stands and which names it had so far. */
  private record Frame(JsonStreamContext parent, Set<String> names) {}

  @Override
  public Decoder decodeArray(Argument<?> type) throws IOException {
    take(JsonToken.START_ARRAY, "must be an array");
    JsonLimits.checkDepth(parser, this);
    return this;
  }

  @Override
  public boolean hasNextArrayValue() throws IOException {
    return token() != JsonToken.END_ARRAY;
  }

  @Override
  public Decoder decodeObject(Argument<?> type) throws IOException {
    take(JsonToken.START_OBJECT, "must be an object");
    JsonLimits.checkDepth(parser, this);
    frames.push(new Frame(parser.getParsingContext().getParent(), new HashSet<>()));
    return this;
  }

  @Override
  public @Nullable String decodeKey() throws IOException {
    if (token() == JsonToken.END_OBJECT) {
      return null;
    }
    String key = parser.currentName();
    if (key.length() > LONGEST_NAME) {
      throw new BadRequest(
          objectPointer(), "has a field with a name of more than " + LONGEST_NAME + " characters");
    }
    Text.check(key, this::pointer);
    if (!frames.element().names().add(key)) {
      throw new BadRequest(pointer(), "stands twice");
    }
    spent = true;
    return key;
  }

  @Override
  public void finishStructure(boolean consumeLeftElements) throws IOException {
    while (!token().isStructEnd()) {
      if (!consumeLeftElements) {
        throw new BadRequest(pointer(), "is one too many");
      }
      skipValue();
    }
    if (token() == JsonToken.END_OBJECT) {
      frames.pop();
    }
    spent = true;
  }

  @Override
  public void finishStructure() throws IOException {
    finishStructure(false);
  }

  @Override
  public String decodeString() throws IOException {
    take(JsonToken.VALUE_STRING, "must be a string");
    String text = parser.getText();
    Text.check(text, this::pointer);
    return text;
  }

  @Override
  public boolean decodeBoolean() throws IOException {
    JsonToken token = token();
    if (!token.isBoolean()) {
      throw wrong("must be true or false");
    }
    spent = true;
    return token == JsonToken.VALUE_TRUE;
  }

  @Override
  public byte decodeByte() throws IOException {
    return (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  public short decodeShort() throws IOException {
    return (short) whole(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  public char decodeChar() throws IOException {
    String text = decodeString();
    if (text.length() != 1) {
      throw wrong("must be a single character");
    }
    return text.charAt(0);
  }

  @Override
  public int decodeInt() throws IOException {
    return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public long decodeLong() throws IOException {
    return whole(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long whole(long min, long max) throws IOException {
    BigInteger value = decodeBigInteger();
    if (value.bitLength() > 63 || value.longValue() < min || value.longValue() > max) {
      throw wrong("must be between " + min + " and " + max);
    }
    return value.longValue();
  }

  @Override
  public float decodeFloat() throws IOException {
    return (float) decodeDouble();
  }

  @Override
  public double decodeDouble() throws IOException {
    double value = decodeBigDecimal().doubleValue();
    if (Double.isInfinite(value)) {
      throw wrong("is out of range");
    }
    return value;
  }

  @Override
  public BigInteger decodeBigInteger() throws IOException {
    take(JsonToken.VALUE_NUMBER_INT, "must be a whole number");
    JsonLimits.checkLength(parser, this);
    return parser.getBigIntegerValue();
  }

  @Override
  public BigDecimal decodeBigDecimal() throws IOException {
    if (!token().isNumeric()) {
      throw wrong("must be a number");
    }
    JsonLimits.checkLength(parser, this);
    BigDecimal value = parser.getDecimalValue();
    if (Math.abs((long) value.scale()) > MOST_SCALE) {
      throw new BadRequest(pointer(), "is out of range");
    }
    spent = true;
    return value;
  }

  @Override
  public boolean decodeNull() throws IOException {
    if (token() != JsonToken.VALUE_NULL) {
      return false;
    }
    if (parser.getParsingContext().inArray()) {
      throw wrong("must not be null");
    }
    spent = true;
    return true;
  }

  @Override
  public @Nullable Object decodeArbitrary() throws IOException {
    return switch (token()) {
      case START_OBJECT -> decodeMembers();
      case START_ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        decodeArray(Argument.OBJECT_ARGUMENT);
        while (hasNextArrayValue()) {
          elements.add(decodeArbitrary());
        }
        finishStructure();
        yield elements;
      }
      case VALUE_STRING -> decodeString();
      case VALUE_TRUE, VALUE_FALSE -> decodeBoolean();
      case VALUE_NUMBER_INT -> decodeBigInteger();
      case VALUE_NUMBER_FLOAT -> decodeBigDecimal();
      case VALUE_NULL -> {
        spent = true;
        yield null;
      }
      default -> throw wrong("is not a value");
    };
  }

  Map<String, @Nullable Object> decodeMembers() throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    decodeObject(Argument.OBJECT_ARGUMENT);
    for (String key = decodeKey(); key != null; key = decodeKey()) {
      members.put(key, decodeArbitrary());
    }
    finishStructure();
    return members;
  }

  @Override
  public JsonNode decodeNode() throws IOException {
    return JsonNode.from(decodeArbitrary());
  }

  @Override
  public Decoder decodeBuffer() {
    throw new UnsupportedOperationException(
        "Types told apart by a field in their middle are not read");
  }

  @Override
  public void skipValue() throws IOException {
    Object _ = decodeArbitrary();
  }

  @Override
  public IOException createDeserializationException(String message, @Nullable Object invalidValue) {
    return invalidValue == null
        ? new SerdeException(message)
        : new InvalidFormatException(message, null, invalidValue);
  }

  private void take(JsonToken expected, String otherwise) throws IOException {
    if (token() != expected) {
      throw wrong(otherwise);
    }
    spent = true;
  }

  private JsonToken token() throws IOException {
    JsonToken token = spent ? parser.nextToken() : parser.currentToken();
    spent = false;
    if (token == null) {
      throw new BadRequest("", "ends in the middle");
    }
    return token;
  }

  private InvalidRequest wrong(String detail) {
    return new InvalidRequest(pointer(), detail);
  }
}
