package io.entente.rest.http;

import io.entente.rest.Forbidden;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpHostResolver;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page from elsewhere has a browser send to a server of the browser's own machine.
 * The framework does the same, but without saying why: that is switched off.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(LocalOrigins.BEFORE_ROUTES)
final class LocalOrigins {
  /** After the questions that browsers ask first. */
  static final int BEFORE_ROUTES = Ordered.HIGHEST_PRECEDENCE + 1_600;

  private static final Pattern LOCAL =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}", Pattern.CASE_INSENSITIVE);

  private final HttpHostResolver hosts;

  LocalOrigins(HttpHostResolver hosts) {
    this.hosts = hosts;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    String origin = request.getHeaders().getOrigin().orElse(null);
    if (origin != null && !isLocal(origin) && isLocal(hosts.resolve(request))) {
      throw new Forbidden("Pages from elsewhere call nothing on this machine.");
    }
  }

  /** Whether the address is one of this machine; what is no address, such as null, is not. */
  private static boolean isLocal(String address) {
    String host = host(address);
    return host != null && LOCAL.matcher(host).matches();
  }

  private static @Nullable String host(String address) {
    try {
      return URI.create(address).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
