package io.entente.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import io.entente.rest.BadRequest;
import java.io.IOException;

/** How much is read of what would take more than it can be worth. */
final class JsonLimits {
  private static final int LONGEST_NUMBER = 100;

  private JsonLimits() {}

  static void checkDepth(JsonParser parser, StrictDecoder at) {
    if (parser.getParsingContext().getNestingDepth() > StrictJson.MOST_DEPTH) {
      throw new BadRequest(at.pointer(), "is deeper than " + StrictJson.MOST_DEPTH + " levels");
    }
  }

  static void checkLength(JsonParser parser, StrictDecoder at) throws IOException {
    if (parser.getTextLength() > LONGEST_NUMBER) {
      throw new BadRequest(at.pointer(), "has more than " + LONGEST_NUMBER + " digits");
    }
  }
}
