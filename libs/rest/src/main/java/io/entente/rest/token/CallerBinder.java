package io.entente.rest.token;

import io.entente.rest.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers their {@link Caller}: from the verified token, never from the request. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
  static final String ATTRIBUTE = "caller";

  @Override
  public Argument<Caller> argumentType() {
    return Argument.of(Caller.class);
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    Optional<Caller> caller =
        request
            .getUserPrincipal(Authentication.class)
            .map(authentication -> authentication.getAttributes().get(ATTRIBUTE))
            .map(Caller.class::cast);
    return () -> caller;
  }
}
