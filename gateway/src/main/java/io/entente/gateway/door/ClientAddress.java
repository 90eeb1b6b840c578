package io.entente.gateway.door;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a request comes from: the connection's other end, unless that is one of the proxies of
 * {@code entente.http.trusted-proxies}; then whom the last of those had at its other end.
 */
@Singleton
public final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final Set<String> trusted;

  ClientAddress(@Value("${entente.http.trusted-proxies:}") List<String> trusted) {
    this.trusted =
        trusted.stream()
            .filter(Predicate.not(String::isBlank))
            .collect(Collectors.toUnmodifiableSet());
  }

  public String of(HttpRequest<?> request) {
    String address = request.getRemoteAddress().getAddress().getHostAddress();
    List<String> hops =
        request.getHeaders().getAll(FORWARDED_FOR).stream()
            .flatMap(value -> List.of(value.split(",")).stream())
            .map(String::strip)
            .toList();
    for (int i = hops.size() - 1; i >= 0 && trusted.contains(address); i--) {
      address = hops.get(i);
    }
    return address;
  }
}
