package io.entente.outward.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A name server of the kind that answers a public address first, and an inner one then. */
public final class Rebinding extends InetAddressResolverProvider {
  static final String HOST = "rebinding.example.org";
  static final AtomicInteger ASKED = new AtomicInteger();

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver others = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        if (!host.equals(HOST)) {
          return others.lookupByName(host, policy);
        }
        byte[] address =
            ASKED.getAndIncrement() == 0
                ? new byte[] {93, (byte) 184, (byte) 215, 14}
                : new byte[] {127, 0, 0, 1};
        return Stream.of(InetAddress.getByAddress(host, address));
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return others.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "rebinding";
  }
}
