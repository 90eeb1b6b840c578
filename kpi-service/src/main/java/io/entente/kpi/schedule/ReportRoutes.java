package io.entente.kpi.schedule;

import io.entente.kpi.file.FileParameters;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Role;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.simple.SimpleHttpHeaders;
import io.micronaut.inject.MethodExecutionHandle;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks reports as the API is asked: whatever route under {@code /api/v1/kpis} gives files is a
 * report, by the last word of its address. So a mail can say nothing else than the screen.
 */
@Singleton
final class ReportRoutes {
  private static final String PREFIX = "/api/v1/kpis/";

  /** Of any length, and so in no mail. */
  private static final Set<String> NOT_IN_MAILS = Set.of("drilldown");

  private static final Set<String> OF_THE_TIME = Set.of("from", "to", "zone");

  private final Router router;
  private final ConversionService conversions;

  ReportRoutes(Router router, ConversionService conversions) {
    this.router = router;
    this.conversions = conversions;
  }

  /** Whether somebody of a role may read a report. */
  boolean isFor(Role role, String report) {
    return reports(role).containsKey(report);
  }

  /**
   * The answer of a report, with no more than a viewer's rights where those are enough.
   *
   * @param caller in whose name and with whose role it is asked
   * @param question with its time
   * @throws InvalidRequest if there is no such report, or it can't be asked this
   */
  Object ask(Caller caller, String report, Map<String, List<String>> question, Locale language) {
    MethodExecutionHandle<Object, Object> route = route(caller.role(), report);
    checkKnown(route, question);
    HttpHeaders headers =
        new SimpleHttpHeaders(
            Map.of(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage()), conversions);
    @Nullable Object[] arguments =
        Arrays.stream(route.getArguments())
            .map(argument -> argument(argument, reader(caller, route), headers, question))
            .toArray();
    return Objects.requireNonNull(route.invoke(arguments));
  }

  /** Mails go to anybody: what a report tells more to some roles is in none. */
  private static Caller reader(Caller caller, MethodExecutionHandle<?, ?> route) {
    return isFor(Role.VIEWER, route)
        ? new Caller(caller.workspaceId(), caller.memberId(), caller.name(), Role.VIEWER)
        : caller;
  }

  private MethodExecutionHandle<Object, Object> route(Role role, String report) {
    Map<String, MethodExecutionHandle<Object, Object>> reports = reports(role);
    MethodExecutionHandle<Object, Object> route = reports.get(report);
    if (route == null) {
      throw new InvalidRequest("/report", "must be one of: " + String.join(", ", reports.keySet()));
    }
    return route;
  }

  @SuppressWarnings("unchecked")
  private Map<String, MethodExecutionHandle<Object, Object>> reports(Role role) {
    Map<String, MethodExecutionHandle<Object, Object>> reports = new TreeMap<>();
    router
        .uriRoutes()
        .filter(route -> route.getHttpMethod() == HttpMethod.GET)
        .forEach(route -> {
          String path = route.getUriMatchTemplate().toPathString();
          boolean takesFiles =
              Arrays.stream(route.getTargetMethod().getArguments())
                  .anyMatch(it -> it.getType() == FileParameters.class);
          if (takesFiles && path.startsWith(PREFIX) && isFor(role, route.getTargetMethod())) {
            reports.put(
                path.substring(PREFIX.length()),
                (MethodExecutionHandle<Object, Object>) route.getTargetMethod());
          }
        });
    reports.keySet().removeAll(NOT_IN_MAILS);
    return reports;
  }

  /** Reports are called here without the look at roles that a request takes. */
  private static boolean isFor(Role role, MethodExecutionHandle<?, ?> route) {
    return List.of(route.getAnnotationMetadata().stringValues(Secured.class)).contains(role.code());
  }

  private static void checkKnown(
      MethodExecutionHandle<Object, Object> route, Map<String, List<String>> question) {
    Set<String> known = new HashSet<>();
    for (Argument<?> argument : route.getArguments()) {
      if (isBean(argument) && argument.getType() != FileParameters.class) {
        Arrays.stream(introspection(argument).getConstructorArguments())
            .map(Argument::getName)
            .forEach(known::add);
      } else if (argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)) {
        known.add(argument.getName());
      }
    }
    question.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new InvalidRequest("/question/" + name, "is no parameter of this report");
        });
  }

  /** What a schedule may not say, since it follows from when it is due. */
  static void checkTimeless(Map<String, List<String>> question) {
    question.keySet().stream()
        .filter(OF_THE_TIME::contains)
        .findFirst()
        .ifPresent(name -> {
          throw new InvalidRequest("/question/" + name, "follows from period and zone");
        });
  }

  private static boolean isBean(Argument<?> argument) {
    return argument.getAnnotationMetadata().hasAnnotation(RequestBean.class);
  }

  private static BeanIntrospection<?> introspection(Argument<?> argument) {
    return BeanIntrospection.getIntrospection(argument.getType());
  }

  private @Nullable Object argument(
      Argument<?> argument,
      Caller caller,
      HttpHeaders headers,
      Map<String, List<String>> question) {
    if (argument.getType() == Caller.class) {
      return caller;
    }
    if (argument.getType() == HttpHeaders.class) {
      return headers;
    }
    if (isBean(argument)) {
      boolean file = argument.getType() == FileParameters.class;
      return introspection(argument)
          .instantiate(
              false,
              Arrays.stream(introspection(argument).getConstructorArguments())
                  .map(it -> file ? null : value(it, question))
                  .toArray());
    }
    return value(argument, question);
  }

  private @Nullable Object value(Argument<?> argument, Map<String, List<String>> question) {
    List<String> given = question.get(argument.getName());
    if (given == null) {
      return argument
          .getAnnotationMetadata()
          .stringValue(Bindable.class, "defaultValue")
          .map(it -> converted(argument, it))
          .orElse(null);
    }
    if (argument.getType() == List.class) {
      return given;
    }
    if (given.size() != 1) {
      throw new InvalidRequest("/question/" + argument.getName(), "must have one value");
    }
    return converted(argument, given.getFirst());
  }

  private Object converted(Argument<?> argument, String text) {
    return conversions
        .convert(text, argument.getType())
        .map(Object.class::cast)
        .orElseThrow(() -> new InvalidRequest("/question/" + argument.getName(), "can't be read"));
  }
}
