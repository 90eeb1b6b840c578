package io.entente.rest.http;

import io.netty.buffer.ByteBuf;

/**
 * Finds header lines that go on in the next line. The decoder joins them, as the standard lets it;
 * others in front of us may not, and then see another request.
 */
final class HeadScan {
  private boolean inHead;
  private int lines;
  private int length;
  private boolean folded;

  void begin() {
    inHead = true;
    lines = 0;
    length = 0;
    folded = false;
  }

  /** Where the decoder says that the head has ended. */
  void end() {
    inHead = false;
  }

  boolean isFolded() {
    return folded;
  }

  /** Looks at what arrived, up to the end of the head, and leaves it as it is. */
  void look(ByteBuf buffer) {
    for (int i = buffer.readerIndex(); inHead && i < buffer.writerIndex(); i++) {
      byte b = buffer.getByte(i);
      if (b == '\n') {
        inHead = length > 0 || lines == 0;
        lines++;
        length = 0;
      } else if (b != '\r') {
        folded |= length == 0 && lines > 0 && (b == ' ' || b == '\t');
        length++;
      }
    }
  }
}
