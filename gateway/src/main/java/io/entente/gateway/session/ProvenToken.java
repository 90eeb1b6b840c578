package io.entente.gateway.session;

import io.entente.rest.Caller;
import io.entente.rest.Unauthenticated;
import io.entente.rest.token.BearerToken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The access token that a service is shown: the caller's own, or the one that stands for a
 * browser's session. Whoever has neither is refused before any service hears of it.
 */
@Singleton
public final class ProvenToken {
  private final LiveCallers callers;
  private final WebSessions sessions;
  private final Scheduler blocking;

  ProvenToken(
      LiveCallers callers,
      WebSessions sessions,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.callers = callers;
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  /** Fails with {@link Unauthenticated} if there is none that is good. */
  public Mono<String> of(HttpRequest<?> request) {
    boolean program = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
    return program ? ofProgram(request) : ofBrowser(request);
  }

  private Mono<String> ofProgram(HttpRequest<?> request) {
    return Mono.justOrEmpty(BearerToken.of(request))
        .filterWhen(token -> Mono.fromFuture(() -> callers.of(token)).map(Optional::isPresent))
        .switchIfEmpty(refused());
  }

  private Mono<String> ofBrowser(HttpRequest<?> request) {
    Optional<String> cookie = SessionCookie.of(request);
    if (cookie.isEmpty()) {
      return refused();
    }
    Optional<WebSessions.Open> remembered = sessions.remembered(cookie.get());
    return remembered.isPresent()
        ? Mono.just(remembered.get().accessToken())
        : Mono.fromCallable(() -> sessions.find(cookie.get()))
            .subscribeOn(blocking)
            .flatMap(found -> found.map(open -> Mono.just(open.accessToken())).orElse(refused()));
  }

  /**
   * Who a request proves its caller to be, asked anew with each subscription: empty once the
   * session or the token has ended.
   */
  public Mono<Optional<Caller>> callerOf(HttpRequest<?> request) {
    if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
      Optional<String> token = BearerToken.of(request);
      return token.isEmpty()
          ? Mono.just(Optional.empty())
          : Mono.fromFuture(() -> callers.of(token.get()));
    }
    Optional<String> cookie = SessionCookie.of(request);
    return cookie.isEmpty()
        ? Mono.just(Optional.empty())
        : Mono.fromCallable(
                () -> sessions.find(cookie.get()).map(open -> open.membership().caller()))
            .subscribeOn(blocking);
  }

  private static Mono<String> refused() {
    return Mono.error(new Unauthenticated("Sign in, or send an access token that is good."));
  }
}
