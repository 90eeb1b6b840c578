package io.entente.gateway.proxy;

import io.entente.gateway.session.ProvenToken;
import io.entente.rest.Caller;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.UUID;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Leads to the live stream, for as long as who follows it is who they were. */
@ServerFilter("/api/v1/stream")
@Order(ProxyFilter.BEFORE_SECURITY)
final class StreamFilter {
  private final Forward forward;
  private final Upstreams upstreams;
  private final ProvenToken tokens;
  private final OpenStreams open;
  private final StreamEnds ends;

  StreamFilter(
      Forward forward, Upstreams upstreams, ProvenToken tokens, OpenStreams open, StreamEnds ends) {
    this.forward = forward;
    this.upstreams = upstreams;
    this.tokens = tokens;
    this.open = open;
    this.ends = ends;
  }

  @RequestFilter
  Publisher<? extends HttpResponse<?>> follow(HttpRequest<?> request) {
    String stream = UUID.randomUUID().toString();
    // Asked for now: once it is forwarded, the request bears the suite's own proof.
    Mono<Optional<Caller>> reader = tokens.callerOf(request);
    return tokens
        .of(request)
        .flatMapMany(token ->
            forward.stream(
                upstreams.interactions(),
                "stream",
                request,
                it -> it.bearerAuth(token).header(StreamEnds.HEADER, stream)))
        .doOnNext(answer -> {
          if (answer.code() == HttpStatus.OK.getCode()) {
            open.watch(request, reader, () -> ends.close(stream));
          }
        });
  }
}
