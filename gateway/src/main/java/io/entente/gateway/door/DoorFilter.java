package io.entente.gateway.door;

import io.entente.rest.BadRequest;
import io.entente.rest.http.Bodies;
import io.entente.rest.http.Heads;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.util.Set;

/** Stands before all else: what is refused here reaches no route and no service. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(DoorFilter.FIRST)
final class DoorFilter {
  /** After what names the request and adds headers to its answer. */
  static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 1_000;

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (!PlainPath.isPlain(target(request))) {
      throw new BadRequest("The path of the address is not plain.");
    }
    if (!METHODS.contains(request.getMethod())) {
      throw new HttpStatusException(HttpStatus.METHOD_NOT_ALLOWED, "No such method is served.");
    }
    Heads.checkSize(request);
    Bodies.checkAny(request);
  }

  /** As it was sent: what is made of it later may have been put straight already. */
  private static String target(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> netty
        ? netty.getNativeRequest().uri()
        : request.getUri().toString();
  }
}
