package io.entente.gateway.proxy;

import io.entente.gateway.door.ClientAddress;
import io.entente.rest.Unavailable;
import io.entente.rest.http.MalformedBody;
import io.entente.rest.http.RequestId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.client.ProxyHttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Streams requests to the services and their answers back. What a service must be able to believe
 * is never taken from outside: forwarding headers are the gateway's own.
 */
@Singleton
final class Forward {
  /** Headers of one hop (RFC 9110, 7.6.1) and what proved the caller: they end here. */
  private static final List<String> HOP_BY_HOP =
      List.of(
          "authorization",
          "connection",
          "cookie",
          "expect",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade");

  /** What only this suite says, and who asks must not be able to. */
  private static final List<String> INTERNAL =
      List.of(
          "forwarded",
          "x-entente-",
          "x-forwarded-",
          "x-real-ip",
          "x-remote-",
          "x-user",
          "x-workspace");

  private final ProxyHttpClient client;
  private final ProxyHttpClient streams;
  private final ClientAddress addresses;

  Forward(
      ProxyHttpClient client,
      @Client(configuration = StreamConnections.class) ProxyHttpClient streams,
      ClientAddress addresses) {
    this.client = client;
    this.streams = streams;
    this.addresses = addresses;
  }

  /**
   * The service's answer, as it comes.
   *
   * @param resource what the service is asked for, to name it where it can't be reached
   * @param proven adds what proves the caller, whose own proof ends here
   */
  Flux<MutableHttpResponse<?>> to(
      URI upstream,
      String resource,
      HttpRequest<?> request,
      UnaryOperator<MutableHttpRequest<?>> proven) {
    return to(upstream, resource, request, proven, client, wantsToEnd(request));
  }

  /** The same of what goes on without an end: the caller's connection is for nothing else then. */
  Flux<MutableHttpResponse<?>> stream(
      URI upstream,
      String resource,
      HttpRequest<?> request,
      UnaryOperator<MutableHttpRequest<?>> proven) {
    return to(upstream, resource, request, proven, streams, true);
  }

  private Flux<MutableHttpResponse<?>> to(
      URI upstream,
      String resource,
      HttpRequest<?> request,
      UnaryOperator<MutableHttpRequest<?>> proven,
      ProxyHttpClient by,
      boolean isLast) {
    MutableHttpRequest<?> addressed = proven.apply(addressed(request, upstream));
    return Flux.from(by.proxy(addressed))
        .<MutableHttpResponse<?>>map(answer -> answered(isLast, addressed, answer))
        .onErrorMap(
            failure -> isOfTheWay(failure) && !isOfTheCaller(failure),
            failure -> unavailable(resource, failure));
  }

  private MutableHttpRequest<?> addressed(HttpRequest<?> request, URI upstream) {
    MutableHttpRequest<?> forwarded = request.mutate();
    MutableHttpHeaders headers = forwarded.getHeaders();
    String hop = String.join(",", request.getHeaders().getAll("connection"));
    for (String name : List.copyOf(headers.names())) {
      if (endsHere(name.toLowerCase(Locale.ROOT), hop.toLowerCase(Locale.ROOT))) {
        headers.remove(name);
      }
    }
    headers.set(RequestId.HEADER, RequestId.of(request));
    headers.add("X-Forwarded-For", addresses.of(request));
    headers.add("X-Forwarded-Proto", request.isSecure() ? "https" : "http");
    String host = request.getHeaders().get("host");
    if (host != null) {
      headers.add("X-Forwarded-Host", host);
    }
    return forwarded.uri(target(request.getUri(), upstream));
  }

  /**
   * A service may close its connection to us after an answer; ours to the caller goes on. Else the
   * caller's next request, already under way, would be lost. Unless the caller wants it to end. The
   * client says in the request, whose headers the caller's share, what becomes of its connection.
   */
  private static MutableHttpResponse<?> answered(
      boolean isLast, MutableHttpRequest<?> addressed, MutableHttpResponse<?> answer) {
    addressed.getHeaders().remove("Connection");
    HOP_BY_HOP.forEach(answer.getHeaders()::remove);
    KeptLengths.note(answer.getHeaders());
    return isLast ? answer.header("Connection", "close") : answer;
  }

  /** Asked before the headers of this hop are taken out. */
  private static boolean wantsToEnd(HttpRequest<?> request) {
    return String.join(",", request.getHeaders().getAll("connection"))
        .toLowerCase(Locale.ROOT)
        .contains("close");
  }

  /** The same path and query, letter by letter. */
  private static URI target(URI asked, URI upstream) {
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return upstream.resolve(asked.getRawPath() + query);
  }

  /** Whether a header is for this hop alone: the caller may name more of those. */
  private static boolean endsHere(String header, String hop) {
    return HOP_BY_HOP.contains(header)
        || INTERNAL.stream().anyMatch(header::startsWith)
        || Arrays.stream(hop.split(",")).map(String::strip).anyMatch(header::equals);
  }

  private static boolean isOfTheWay(Throwable failure) {
    return failure instanceof HttpClientException || failure instanceof IOException;
  }

  private static boolean isOfTheCaller(@Nullable Throwable failure) {
    return failure instanceof MalformedBody
        || (failure != null && isOfTheCaller(failure.getCause()));
  }

  private static RuntimeException unavailable(String resource, Throwable failure) {
    String what =
        failure instanceof ReadTimeoutException
            ? "took too long to answer"
            : "can't be reached just now";
    return new Unavailable(
        "The service behind /" + resource + " " + what + ".", Duration.ofSeconds(2));
  }
}
