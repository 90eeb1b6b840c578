package io.entente.gateway.proxy;

import io.entente.gateway.session.SessionCookie;
import io.entente.gateway.session.WebSessions;
import io.entente.rest.Unavailable;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.client.ProxyHttpClient;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Streams requests to the services and their answers back. What a service must be able to believe
 * is never taken from outside: forwarding headers are the gateway's own.
 */
@ServerFilter(
    patterns = {
      "/api/v1/contacts", "/api/v1/contacts/**",
      "/api/v1/identities", "/api/v1/identities/**",
      "/api/v1/interactions", "/api/v1/interactions/**",
      "/api/v1/conversations", "/api/v1/conversations/**",
      "/api/v1/connections", "/api/v1/connections/**",
      "/api/v1/agents", "/api/v1/agents/**",
      "/api/v1/dead-letters", "/api/v1/dead-letters/**",
      "/api/v1/kpis", "/api/v1/kpis/**"
    })
@Order(ProxyFilter.BEFORE_SECURITY)
final class ProxyFilter {
  /** Tokens are verified where they count: by the services. */
  static final int BEFORE_SECURITY = 38_000;

  private static final String PREFIX = "/api/v1/";

  /** Headers of one hop (RFC 9110, 7.6.1), which end here. */
  private static final List<String> HOP_BY_HOP =
      List.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade");

  /** What only this suite says, and who asks must not be able to. */
  private static final List<String> INTERNAL =
      List.of("forwarded", "x-forwarded-", "x-real-ip", "x-remote-", "x-user-", "x-workspace-");

  private final ProxyHttpClient client;
  private final Upstreams upstreams;
  private final WebSessions sessions;
  private final Scheduler blocking;

  ProxyFilter(
      ProxyHttpClient client,
      Upstreams upstreams,
      WebSessions sessions,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.client = client;
    this.upstreams = upstreams;
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @RequestFilter
  Publisher<? extends HttpResponse<?>> forward(HttpRequest<?> request) {
    String path = request.getPath();
    String resource = path.substring(PREFIX.length()).split("/", 2)[0];
    URI upstream =
        upstreams
            .of(resource)
            .orElseThrow(() -> new IllegalStateException("No service answers for " + resource));
    return withToken(request, addressed(request, upstream))
        .flatMapMany(client::proxy)
        .onErrorMap(HttpClientException.class, failure -> unavailable(resource, failure));
  }

  /** Puts the token of a browser's session in; programs bring their own. */
  private Mono<MutableHttpRequest<?>> withToken(
      HttpRequest<?> request, MutableHttpRequest<?> forwarded) {
    Optional<String> cookie = SessionCookie.of(request);
    if (cookie.isEmpty()) {
      return Mono.just(forwarded);
    }
    Optional<WebSessions.Open> remembered = sessions.remembered(cookie.get());
    Mono<Optional<WebSessions.Open>> session =
        remembered.isPresent()
            ? Mono.just(remembered)
            : Mono.fromCallable(() -> sessions.find(cookie.get())).subscribeOn(blocking);
    return session.map(found -> {
      found.ifPresent(open -> forwarded.bearerAuth(open.accessToken()));
      return forwarded;
    });
  }

  private static MutableHttpRequest<?> addressed(HttpRequest<?> request, URI upstream) {
    MutableHttpRequest<?> forwarded = request.mutate();
    MutableHttpHeaders headers = forwarded.getHeaders();
    for (String name : List.copyOf(headers.names())) {
      if (endsHere(name.toLowerCase(Locale.ROOT))) {
        headers.remove(name);
      }
    }
    headers.remove("cookie");
    headers.add("X-Forwarded-For", request.getRemoteAddress().getAddress().getHostAddress());
    headers.add("X-Forwarded-Proto", request.isSecure() ? "https" : "http");
    String host = request.getHeaders().get("host");
    if (host != null) {
      headers.add("X-Forwarded-Host", host);
    }
    return forwarded.uri(builder ->
        builder.scheme(upstream.getScheme()).host(upstream.getHost()).port(upstream.getPort()));
  }

  private static boolean endsHere(String header) {
    return HOP_BY_HOP.contains(header) || INTERNAL.stream().anyMatch(header::startsWith);
  }

  private static RuntimeException unavailable(String resource, HttpClientException failure) {
    String what =
        failure instanceof ReadTimeoutException
            ? "took too long to answer"
            : "can't be reached just now";
    return new Unavailable(
        "The service behind /" + resource + " " + what + ".", Duration.ofSeconds(2));
  }
}
