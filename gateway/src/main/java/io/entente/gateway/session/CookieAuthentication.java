package io.entente.gateway.session;

import io.entente.rest.Caller;
import io.entente.rest.token.BearerAuthentication;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets the browser's cookie stand for the gateway's own routes as a token does. */
@Singleton
class CookieAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
  private final WebSessions sessions;
  private final Scheduler blocking;

  CookieAuthentication(
      WebSessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<String> cookie = SessionCookie.of(request);
    if (cookie.isEmpty()) {
      return Mono.empty();
    }
    return Mono.fromCallable(() -> sessions.find(cookie.get()))
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty)
        .map(open -> {
          Caller caller = open.membership().caller();
          return BearerAuthentication.of(caller);
        });
  }
}
