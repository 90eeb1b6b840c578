package io.entente.rest.http;

import io.entente.rest.BadRequest;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.web.router.MethodBasedRouteMatch;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parameters that a route reads from the address, and which of them may stand repeatedly. */
record KnownParameters(Map<String, Boolean> repeatable) {
  /** One entry a route: the number of routes bounds it. */
  private static final Map<Object, KnownParameters> OF_ROUTES = new ConcurrentHashMap<>();

  static KnownParameters of(MethodBasedRouteMatch<?, ?> match) {
    return OF_ROUTES.computeIfAbsent(
        match.getExecutableMethod(), _ -> new KnownParameters(read(match.getArguments())));
  }

  void check(HttpParameters parameters) {
    for (String name : parameters.names()) {
      Boolean repeats = repeatable.get(name);
      if (repeats == null) {
        throw new BadRequest("?" + name, "is not a parameter that is known here");
      }
      if (!repeats && parameters.getAll(name).size() > 1) {
        throw new BadRequest("?" + name, "stands more than once");
      }
    }
  }

  private static Map<String, Boolean> read(Argument<?>[] arguments) {
    Map<String, Boolean> known = new HashMap<>();
    for (Argument<?> argument : arguments) {
      if (argument.getAnnotationMetadata().hasAnnotation(RequestBean.class)) {
        known.putAll(
            read(BeanIntrospection.getIntrospection(argument.getType()).getConstructorArguments()));
      } else {
        known.put(
            argument
                .getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .orElse(argument.getName()),
            Iterable.class.isAssignableFrom(argument.getType()));
      }
    }
    return known;
  }
}
