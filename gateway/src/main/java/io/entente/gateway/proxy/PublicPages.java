package io.entente.gateway.proxy;

import io.entente.gateway.door.ClientAddress;
import io.entente.gateway.session.LinkGuesses;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.reactivestreams.Publisher;

/**
 * Lets everybody who has the link of a survey answer it. Neither cookies nor tokens go on: who the
 * browser belongs to is nobody's business there.
 */
@ServerFilter("/s/**")
@Order(ProxyFilter.BEFORE_SECURITY)
final class PublicPages {
  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

  /** Enough for the longest comment, each of its octets written as three. */
  private static final int LARGEST = 64 * 1024;

  private final Forward forward;
  private final Upstreams upstreams;
  private final LinkGuesses guesses;
  private final ClientAddress addresses;

  PublicPages(Forward forward, Upstreams upstreams, LinkGuesses guesses, ClientAddress addresses) {
    this.forward = forward;
    this.upstreams = upstreams;
    this.guesses = guesses;
    this.addresses = addresses;
  }

  @RequestFilter
  Publisher<? extends HttpResponse<?>> follow(HttpRequest<?> request) {
    if (!METHODS.contains(request.getMethod())) {
      throw new HttpStatusException(HttpStatus.METHOD_NOT_ALLOWED, "A survey is read or answered.");
    }
    if (request.getContentLength() > LARGEST) {
      throw new HttpStatusException(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, "No answer is as long as that.");
    }
    Runnable ledSomewhere = guesses.begin(addresses.networkOf(request));
    return forward
        .to(upstreams.interactions(), "s", request, UnaryOperator.identity())
        .doOnNext(answer -> {
          if (answer.code() != HttpStatus.NOT_FOUND.getCode()) {
            ledSomewhere.run();
          }
        })
        .doOnError(_ -> ledSomewhere.run());
  }
}
