package io.entente.rest.problem;

import io.entente.rest.Problem;
import io.entente.rest.ProblemKind;
import io.entente.rest.http.RequestId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every error answer there is, the framework's own included. */
@Singleton
@Primary
public final class ProblemAnswers implements ErrorResponseProcessor<Problem> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final MediaType PROBLEM = MediaType.APPLICATION_JSON_PROBLEM_TYPE;

  private final Failures failures;

  ProblemAnswers(Failures failures) {
    this.failures = failures;
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    return answer(request, outcome(context, response.code()), response);
  }

  private MutableHttpResponse<Problem> answer(
      HttpRequest<?> request, Outcome outcome, MutableHttpResponse<?> response) {
    Locale locale = Languages.of(request.getHeaders());
    response
        .status(HttpStatus.valueOf(outcome.kind().status()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(RequestId.HEADER, RequestId.of(request));
    if (outcome.kind() == ProblemKind.UNAUTHENTICATED) {
      response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (outcome.retryAfter() != null) {
      long seconds = Math.max(1, outcome.retryAfter().plusMillis(999).toSeconds());
      response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    if (request.getMethod() == HttpMethod.HEAD) {
      return response.body((Problem) null);
    }
    return response.contentType(PROBLEM).body(problem(request, outcome, locale));
  }

  private static Problem problem(HttpRequest<?> request, Outcome outcome, Locale locale) {
    ProblemKind kind = outcome.kind();
    return new Problem(
        kind.type(),
        kind.title(locale),
        kind.status(),
        outcome.detail(),
        request.getHeaders().names().isEmpty() ? null : request.getPath(),
        outcome.code(),
        outcome.violations(),
        RequestId.of(request));
  }

  private Outcome outcome(ErrorContext context, int status) {
    Optional<Throwable> failure = context.getRootCause();
    LOG.debug("Status {} is answered for", status, failure.orElse(null));
    return failure
        .flatMap(it -> failures.outcome(context.getRequest(), it))
        .orElseGet(() -> Outcome.of(kind(context.getRequest(), status)));
  }

  private static ProblemKind kind(HttpRequest<?> request, int status) {
    return switch (unreadable(request)) {
      case TooLongHttpLineException _ -> ProblemKind.URI_TOO_LONG;
      case TooLongHttpHeaderException _ -> ProblemKind.HEADERS_TOO_LARGE;
      case null, default -> ProblemKind.ofStatus(status);
    };
  }

  private static @Nullable Throwable unreadable(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> netty
        ? netty.getNativeRequest().decoderResult().cause()
        : null;
  }
}
