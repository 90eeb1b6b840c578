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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The parameters that a route reads from the address, and what they are. Truth values and UUIDs are
 * looked at here: what turns texts into them would take any text for false, and short forms of a
 * UUID for one.
 */
record KnownParameters(Map<String, Parameter> parameters) {
  private static final Pattern UUIDS =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern FLAGS = Pattern.compile("true|false");

  /** One entry a route: the number of routes bounds it. */
  private static final Map<Object, KnownParameters> OF_ROUTES = new ConcurrentHashMap<>();

  /**
   * A parameter.
   *
   * @param repeats whether it may stand repeatedly
   */
  private record Parameter(boolean repeats, Class<?> type) {
    static Parameter of(Argument<?> argument) {
      boolean repeats = Iterable.class.isAssignableFrom(argument.getType());
      Argument<?> value = repeats ? argument.getFirstTypeVariable().orElse(argument) : argument;
      return new Parameter(repeats, value.getType());
    }

    void check(String name, String value) {
      if (value.isEmpty()) {
        return;
      }
      if (type == UUID.class && !UUIDS.matcher(value).matches()) {
        throw new BadRequest("?" + name, "must be a UUID");
      }
      if ((type == boolean.class || type == Boolean.class) && !FLAGS.matcher(value).matches()) {
        throw new BadRequest("?" + name, "must be true or false");
      }
    }
  }

  static KnownParameters of(MethodBasedRouteMatch<?, ?> match) {
    return OF_ROUTES.computeIfAbsent(
        match.getExecutableMethod(), _ -> new KnownParameters(read(match.getArguments())));
  }

  void check(HttpParameters given) {
    for (String name : given.names()) {
      Parameter parameter = parameters.get(name);
      if (parameter == null) {
        throw new BadRequest("?" + name, "is not a parameter that is known here");
      }
      if (!parameter.repeats() && given.getAll(name).size() > 1) {
        throw new BadRequest("?" + name, "stands more than once");
      }
      given.getAll(name).forEach(value -> parameter.check(name, value));
    }
  }

  private static Map<String, Parameter> read(Argument<?>[] arguments) {
    Map<String, Parameter> known = new HashMap<>();
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
            Parameter.of(argument));
      }
    }
    return known;
  }
}
