package io.entente.contacts.dataimport.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In which character set a file is written: as its mark says; UTF-16 where every other byte is
 * zero; UTF-8 where all of it is; else the one of Western Windows.
 */
public final class TextEncoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOKED_AT = 4_096;

  private TextEncoding() {}

  /**
   * @param head the first bytes
   * @param isUtf8 whether all bytes are UTF-8
   */
  public static Charset of(byte[] head, boolean isUtf8) {
    if (startsWith(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    int even = zeros(head, 0);
    int odd = zeros(head, 1);
    int pairs = Math.min(head.length, LOOKED_AT) / 2;
    if (odd > pairs / 2 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (even > pairs / 2 && odd == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8 ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(head.length, LOOKED_AT); i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The text behind the mark. */
  public static Reader reader(InputStream bytes, Charset charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 3);
    byte[] first = in.readNBytes(3);
    int mark = markLength(first, charset);
    in.unread(first, mark, first.length - mark);
    return new InputStreamReader(in, charset);
  }

  private static int markLength(byte[] first, Charset charset) {
    byte[] mark = "\uFEFF".getBytes(charset);
    boolean unicode = charset.name().startsWith("UTF-");
    for (int i = 0; unicode && i < mark.length; i++) {
      unicode = i < first.length && first[i] == mark[i];
    }
    return unicode ? mark.length : 0;
  }
}
