package io.entente.gateway.door;

import java.net.InetAddress;

/**
 * Addresses with the same first bits.
 *
 * @param address one of them
 * @param bits how many
 */
record Network(InetAddress address, int bits) {
  Network {
    if (bits < 0 || bits > address.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException(
          "A network of " + address.getHostAddress() + " can't have " + bits + " bits");
    }
  }

  /**
   * @param text an address, {@code 10.0.0.7}, or a network, {@code 10.0.0.0/8}
   * @throws IllegalArgumentException if it is neither
   */
  static Network parse(String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length > 2) {
      throw new IllegalArgumentException("\"" + text + "\" is no address and no network");
    }
    InetAddress address = InetAddress.ofLiteral(parts[0]);
    return new Network(
        address,
        parts.length == 1 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(parts[1]));
  }

  boolean contains(InetAddress other) {
    byte[] own = address.getAddress();
    byte[] others = other.getAddress();
    if (own.length != others.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((own[bit / Byte.SIZE] ^ others[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
