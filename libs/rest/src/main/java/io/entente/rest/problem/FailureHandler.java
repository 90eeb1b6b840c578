package io.entente.rest.problem;

import io.entente.rest.http.RequestId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever no handler of the framework knows, and logs what is a fault of ours. */
@Singleton
@Produces
final class FailureHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

  private final ProblemAnswers answers;

  FailureHandler(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface has it so
  public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
    HttpResponse<?> answer =
        answers.processResponse(
            ErrorContext.builder(request).cause(failure).build(), HttpResponse.serverError());
    if (answer.code() == 500) {
      LOG.error("Request {} failed", RequestId.of(request), failure);
    } else if (answer.code() > 500) {
      LOG.warn("Request {}: {}", RequestId.of(request), failure.toString());
    }
    return answer;
  }
}
