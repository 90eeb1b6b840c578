package io.entente.kpi.figure;

import java.util.UUID;

/** Reads what {@link PackedWriter} wrote, in the same order. */
public final class PackedReader {
  private final byte[] bytes;
  private int at;

  public PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public boolean hasMore() {
    return at < bytes.length;
  }

  public long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Passes over so many numbers. */
  void skip(int numbers) {
    for (int left = numbers; left > 0; at++) {
      if (bytes[at] >= 0) {
        left--;
      }
    }
  }

  public int integer() {
    return Math.toIntExact(number());
  }

  public long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  public UUID uuid() {
    return new UUID(fixed(), fixed());
  }

  private long fixed() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = (value << 8) | (bytes[at++] & 0xff);
    }
    return value;
  }
}
