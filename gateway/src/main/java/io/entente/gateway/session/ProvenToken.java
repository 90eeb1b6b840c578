package io.entente.gateway.session;

import io.entente.rest.Unauthenticated;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
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
  private static final String SCHEME = "Bearer ";

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
    List<String> values = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    return values.isEmpty() ? ofBrowser(request) : ofProgram(values);
  }

  private Mono<String> ofProgram(List<String> values) {
    String value = values.getFirst();
    if (values.size() != 1 || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return refused();
    }
    String token = value.substring(SCHEME.length());
    return Mono.fromFuture(() -> callers.of(token))
        .flatMap(caller -> caller.isPresent() ? Mono.just(token) : refused());
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

  private static Mono<String> refused() {
    return Mono.error(new Unauthenticated("Sign in, or send an access token that is good."));
  }
}
