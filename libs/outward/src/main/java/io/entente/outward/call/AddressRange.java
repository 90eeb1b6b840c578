package io.entente.outward.call;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Set;

/** What kind of network an address belongs to. */
enum AddressRange {
  PUBLIC,
  /** This machine, or a private network. */
  PRIVATE,
  /**
   * No host that is to be called: link-local, multicast, reserved, or another address in disguise.
   */
  BARRED;

  /**
   * Of the machines that tell a cloud's machines their secrets and settings, those that are not
   * link-local: of Alibaba and of Azure, of AWS and of Google by version 6.
   */
  private static final Set<String> OF_CLOUDS =
      Set.of("100.100.100.200", "168.63.129.16", "fd00:ec2:0:0:0:0:0:254", "fd20:ce:0:0:0:0:0:254");

  static AddressRange of(InetAddress address) {
    if (address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || address.isAnyLocalAddress()
        || isOfCloud(address)) {
      return BARRED;
    }
    if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
      return PRIVATE;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? ofVersion4(bytes) : ofVersion6(bytes);
  }

  private static boolean isOfCloud(InetAddress address) {
    String written = String.valueOf(address.getHostAddress());
    int scope = written.indexOf('%');
    return OF_CLOUDS.contains(scope < 0 ? written : written.substring(0, scope));
  }

  private static AddressRange ofVersion4(byte[] bytes) {
    int first = bytes[0] & 255;
    int second = bytes[1] & 255;
    if (first == 100 && second >= 64 && second < 128) {
      // Shared by carriers and clusters.
      return PRIVATE;
    }
    boolean reserved =
        first == 0
            || first >= 240
            || (first == 192 && second == 0 && bytes[2] == 0)
            || (first == 198 && (second == 18 || second == 19));
    return reserved ? BARRED : PUBLIC;
  }

  private static AddressRange ofVersion6(byte[] bytes) {
    if ((bytes[0] & 0xfe) == 0xfc) {
      return PRIVATE;
    }
    // Global unicast only, without the ranges that carry an address of version 4 inside: 2001::/32
    // (Teredo) and 2002::/16 (6to4). 64:ff9b::/96 (NAT64) is not in it anyhow.
    int head = ((bytes[0] & 255) << 8) | (bytes[1] & 255);
    boolean teredo = head == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
    return (head & 0xe000) == 0x2000 && head != 0x2002 && !teredo ? PUBLIC : BARRED;
  }
}
