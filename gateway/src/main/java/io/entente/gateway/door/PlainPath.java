package io.entente.gateway.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The target of a request whose path means the same to every server that reads it: no dots to climb
 * by, no empty segments, no parameters of segments, no encoded separators, only UTF-8.
 */
final class PlainPath {
  private static final String ALLOWED = "-._~!$&'()*+,=:@";

  private PlainPath() {}

  static boolean isPlain(String target) {
    String path = target.split("[?]", 2)[0];
    if (!path.startsWith("/")) {
      return false;
    }
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if ((segments[i].isEmpty() && !last) || !isPlainSegment(segments[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainSegment(String segment) {
    byte[] decoded = new byte[segment.length()];
    int length = 0;
    for (int i = 0; i < segment.length(); i++) {
      int value = segment.charAt(i);
      if (value == '%') {
        value = encoded(segment, i + 1);
        i += 2;
        if (value < ' ' || value == 0x7F || "/\\.;%".indexOf(value) >= 0) {
          return false;
        }
      } else if (!isAllowed((char) value)) {
        return false;
      }
      decoded[length++] = (byte) value;
    }
    return !segment.equals(".") && !segment.equals("..") && isUtf8(decoded, length);
  }

  /** The byte whose two digits stand there, -1 if none do. */
  private static int encoded(String segment, int at) {
    if (at + 2 > segment.length()) {
      return -1;
    }
    int high = Character.digit(segment.charAt(at), 16);
    int low = Character.digit(segment.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isAllowed(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || ALLOWED.indexOf(c) >= 0;
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
