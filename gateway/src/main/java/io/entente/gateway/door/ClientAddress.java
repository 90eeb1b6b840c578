package io.entente.gateway.door;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a request comes from: the connection's other end, unless that is one of the proxies of
 * {@code entente.http.trusted-proxies} (addresses or networks); then whom the last of those had at
 * its other end.
 */
@Singleton
public final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** A provider gives a customer that many bits of an IPv6 address at most. */
  private static final int BYTES_OF_A_NETWORK = 8;

  private final List<Network> trusted;

  ClientAddress(@Value("${entente.http.trusted-proxies:}") List<String> trusted) {
    this.trusted =
        trusted.stream().filter(Predicate.not(String::isBlank)).map(Network::parse).toList();
  }

  public String of(HttpRequest<?> request) {
    return address(request).getHostAddress();
  }

  /**
   * The same for all addresses that one party has to itself: an IPv4 address, half of an IPv6
   * address.
   */
  public String networkOf(HttpRequest<?> request) {
    InetAddress address = address(request);
    return address instanceof Inet6Address
        ? Arrays.toString(Arrays.copyOf(address.getAddress(), BYTES_OF_A_NETWORK))
        : address.getHostAddress();
  }

  private InetAddress address(HttpRequest<?> request) {
    InetAddress address = request.getRemoteAddress().getAddress();
    List<String> hops =
        request.getHeaders().getAll(FORWARDED_FOR).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .toList();
    for (String hop : hops.reversed()) {
      Optional<InetAddress> before = isTrusted(address) ? parse(hop) : Optional.empty();
      if (before.isEmpty()) {
        break;
      }
      address = before.get();
    }
    return address;
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  /** Empty for what is no address, which some proxies write where they don't know it. */
  private static Optional<InetAddress> parse(String hop) {
    try {
      return Optional.of(InetAddress.ofLiteral(hop.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
