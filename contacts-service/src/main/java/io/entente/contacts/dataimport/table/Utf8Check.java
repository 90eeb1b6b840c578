package io.entente.contacts.dataimport.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come piece by piece are UTF-8. */
public final class Utf8Check {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer out = CharBuffer.allocate(8_192);
  private byte[] left = new byte[0];
  private boolean broken;

  public void add(byte[] bytes, int length) {
    if (broken) {
      return;
    }
    ByteBuffer in = ByteBuffer.allocate(left.length + length).put(left).put(bytes, 0, length);
    in.flip();
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      out.clear();
      if (result.isError()) {
        broken = true;
        return;
      }
      if (result.isUnderflow()) {
        break;
      }
    }
    left = new byte[in.remaining()];
    in.get(left);
  }

  /** Of all bytes so far, which end here. */
  public boolean holds() {
    return !broken && left.length == 0;
  }
}
