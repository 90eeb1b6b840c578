package io.entente.rest.http;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Follows the requests of a connection before the decoder does, for what that lets pass, as the
 * standard allows, and others in front of us may read otherwise, and then see another request:
 * header lines that go on in the next line, and chunks with more before them than their length.
 *
 * <p>What cannot be followed the decoder refuses, and the connection ends: then this says nothing
 * more.
 */
final class MessageScan {
  private static final String LENGTH = "content-length:";
  private static final String CODING = "transfer-encoding:";

  /** Long enough for the headers that are looked for, with their values. */
  private static final int MOST_OF_A_LINE = 64;

  private enum Place {
    HEAD,
    BODY,
    CHUNK_LENGTH,
    CHUNK,
    CHUNK_END,
    TRAILERS,
    LOST
  }

  private final byte[] line = new byte[MOST_OF_A_LINE];
  private Place place = Place.HEAD;
  private int lines;
  private int length;
  private long left;
  private boolean chunked;
  private int requests = 1;
  private int folded;
  private int extended;

  /** Number of the first request with a folded header, counted from 1; 0 if there was none. */
  int folded() {
    return folded;
  }

  /** Number of the first request with an extended chunk, counted from 1; 0 if there was none. */
  int extended() {
    return extended;
  }

  /** Looks at what arrived, and leaves it as it is. */
  void look(ByteBuf buffer) {
    int at = buffer.readerIndex();
    while (at < buffer.writerIndex() && place != Place.LOST) {
      if (place == Place.BODY || place == Place.CHUNK) {
        int passed = (int) Math.min(left, buffer.writerIndex() - at);
        at += passed;
        left -= passed;
        if (left == 0) {
          place = place == Place.BODY ? begin() : Place.CHUNK_END;
        }
      } else {
        look(buffer.getByte(at++));
      }
    }
  }

  private void look(byte b) {
    if (b == '\n') {
      place = lineEnds();
      length = 0;
    } else if (b != '\r') {
      if (place == Place.HEAD && length == 0 && lines > 0 && (b == ' ' || b == '\t')) {
        folded = folded == 0 ? requests : folded;
      }
      if (length < line.length) {
        line[length] = b;
      }
      length++;
    }
  }

  private Place lineEnds() {
    return switch (place) {
      case HEAD -> headLine();
      case CHUNK_LENGTH -> chunkLine();
      case CHUNK_END -> Place.CHUNK_LENGTH;
      case TRAILERS -> length > 0 ? Place.TRAILERS : begin();
      case BODY, CHUNK, LOST -> place;
    };
  }

  private Place headLine() {
    if (length == 0) {
      return lines == 0 ? Place.HEAD : headEnds(); // an empty line may stand before it
    }
    lines++;
    int first = line[0] | 0x20;
    if (first == 't' && text().startsWith(CODING)) {
      chunked = true;
    } else if (first == 'c' && text().startsWith(LENGTH)) {
      left = number(text().substring(LENGTH.length()).strip(), 10);
    }
    return left < 0 ? Place.LOST : Place.HEAD;
  }

  private Place headEnds() {
    if (chunked) {
      return Place.CHUNK_LENGTH;
    }
    return left > 0 ? Place.BODY : begin();
  }

  private Place chunkLine() {
    left = number(text(), 16);
    if (left < 0) {
      extended = requests;
      return Place.LOST;
    }
    return left == 0 ? Place.TRAILERS : Place.CHUNK;
  }

  /** The next request. */
  private Place begin() {
    requests++;
    lines = 0;
    left = 0;
    chunked = false;
    return Place.HEAD;
  }

  private String text() {
    return new String(line, 0, Math.min(length, line.length), StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
  }

  /** -1 for what is none. */
  private static long number(String text, int radix) {
    try {
      boolean signed = text.startsWith("+") || text.startsWith("-");
      return signed ? -1 : Long.parseLong(text, radix);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
