package io.entente.kpi.figure;

import java.util.Arrays;
import java.util.UUID;

/** Writes whole numbers in as few bytes as they need. */
public final class PackedWriter {
  private byte[] bytes = new byte[64];
  private int size;

  /**
   * A number from 0 up, in 7 bits a byte.
   *
   * @throws IllegalStateException if it is negative: what is stored never falls below zero
   */
  public PackedWriter number(long value) {
    if (value < 0) {
      throw new IllegalStateException("What is stored never falls below zero: " + value);
    }
    return bits(value);
  }

  /** A number of either sign; small ones take few bytes. */
  public PackedWriter signed(long value) {
    return bits((value << 1) ^ (value >> 63));
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public PackedWriter uuid(UUID uuid) {
    fixed(uuid.getMostSignificantBits());
    fixed(uuid.getLeastSignificantBits());
    return this;
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private PackedWriter bits(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    write((int) rest);
    return this;
  }

  private void fixed(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      write((int) (value >>> shift));
    }
  }

  private void write(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }
}
