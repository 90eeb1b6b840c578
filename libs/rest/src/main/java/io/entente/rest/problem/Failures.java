package io.entente.rest.problem;

import io.entente.rest.BadRequest;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.ProblemKind;
import io.entente.rest.Refusal;
import io.entente.rest.Unavailable;
import io.entente.rest.Violation;
import io.entente.rest.http.MalformedBody;
import io.entente.rest.json.Violations;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.io.EOFException;
import java.net.URISyntaxException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The one table from failures to answers. */
@Singleton
final class Failures {
  private static final Duration DATABASE_RETRY = Duration.ofSeconds(2);

  private final List<FailureTranslation> translations;

  Failures(List<FailureTranslation> translations) {
    this.translations = translations;
  }

  /** Empty for a fault of ours, of which the caller is told nothing. */
  Optional<Outcome> outcome(HttpRequest<?> request, Throwable failure) {
    if (failure instanceof EOFException || failure instanceof ClosedChannelException) {
      return Optional.of(Outcome.of(new BadRequest("The request ended in its middle.")));
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<Outcome> known = known(request, cause).or(translated(cause));
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  private static Optional<Outcome> known(HttpRequest<?> request, Throwable failure) {
    return Optional.ofNullable(
        switch (failure) {
          case Refusal refusal -> Outcome.of(refusal);
          case ConstraintViolationException e -> Outcome.of(violated(e));
          case UnsatisfiedRouteException e -> Outcome.of(missing(e.getArgument()));
          case ConversionErrorException e -> Outcome.of(wrong(request, e.getArgument()));
          case AuthorizationException e ->
              Outcome.of(e.isForbidden() ? ProblemKind.FORBIDDEN : ProblemKind.UNAUTHENTICATED);
          case HttpStatusException e ->
              Outcome.of(ProblemKind.ofStatus(e.getStatus().getCode()), e.getMessage());
          case ContentLengthExceededException _, BufferLengthExceededException _ ->
              Outcome.of(ProblemKind.CONTENT_TOO_LARGE);
          case MalformedBody _ -> Outcome.of(new BadRequest("The body is malformed."));
          case URISyntaxException _ -> Outcome.of(new BadRequest("The address is malformed."));
          case SQLException e when isAway(e) ->
              Outcome.of(new Unavailable("The database is away.", DATABASE_RETRY));
          default -> null;
        });
  }

  private Supplier<Optional<Outcome>> translated(Throwable failure) {
    return () ->
        translations.stream()
            .flatMap(translation -> translation.translate(failure).stream())
            .findFirst()
            .map(Outcome::of);
  }

  private static Refusal violated(ConstraintViolationException e) {
    List<Violation> violations = Violations.of(e.getConstraintViolations());
    boolean inAddress = violations.stream().allMatch(it -> it.pointer().startsWith("?"));
    return inAddress && !violations.isEmpty()
        ? BadRequest.of(violations)
        : new InvalidRequest(violations);
  }

  private static Refusal missing(Argument<?> argument) {
    if (argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
      return new BadRequest("", "a body is required");
    }
    return new BadRequest(place(argument), "is required");
  }

  private static Refusal wrong(HttpRequest<?> request, Argument<?> argument) {
    boolean inPath =
        RouteAttributes.getRouteMatch(request)
            .map(match -> match.getVariableValues().containsKey(argument.getName()))
            .orElse(false);
    if (inPath && !request.getParameters().contains(argument.getName())) {
      return new NotFound("resource");
    }
    return new BadRequest(place(argument), "can't be read as " + readable(argument));
  }

  private static String place(Argument<?> argument) {
    Optional<String> header = argument.getAnnotationMetadata().stringValue(Header.class);
    return header.orElseGet(() -> "?" + argument.getName());
  }

  private static String readable(Argument<?> argument) {
    Class<?> type = argument.getWrapperType();
    if (type.isEnum()) {
      return "one of its values";
    }
    return Number.class.isAssignableFrom(type)
        ? "a number within range"
        : "a value of type " + type.getSimpleName();
  }

  private static boolean isAway(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientException
        || e instanceof SQLRecoverableException
        || e instanceof SQLNonTransientConnectionException
        || (state != null && state.startsWith("08"));
  }
}
