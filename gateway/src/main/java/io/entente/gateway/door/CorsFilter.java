package io.entente.gateway.door;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of the origins in {@code entente.cors.origins}, each written as a browser sends it,
 * call the API with a token of theirs; nobody by default, and nobody by cookie.
 */
@ServerFilter("/api/**")
@Order(CorsFilter.BEFORE_ROUTES)
final class CorsFilter {
  static final int BEFORE_ROUTES = Ordered.HIGHEST_PRECEDENCE + 1_500;

  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String HEADERS =
      "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, X-Request-Id";
  private static final String EXPOSED = "ETag, Location, Retry-After, X-Request-Id";

  private final Set<String> origins;

  CorsFilter(@Value("${entente.cors.origins:}") List<String> origins) {
    this.origins =
        origins.stream()
            .filter(Predicate.not(String::isBlank))
            .collect(Collectors.toUnmodifiableSet());
  }

  @RequestFilter
  @Nullable HttpResponse<?> preflight(HttpRequest<?> request) {
    boolean asks =
        request.getMethod() == HttpMethod.OPTIONS
            && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    if (!asks || allowed(request) == null) {
      return null;
    }
    MutableHttpResponse<?> response = HttpResponse.noContent();
    allow(request, response);
    return response
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
        .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
  }

  @ResponseFilter
  void allow(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    if (!origins.isEmpty()) {
      headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    String origin = allowed(request);
    if (origin != null) {
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
  }

  private @Nullable String allowed(HttpRequest<?> request) {
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    return origin != null && origins.contains(origin) ? origin : null;
  }
}
