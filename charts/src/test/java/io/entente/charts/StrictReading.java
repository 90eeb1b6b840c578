package io.entente.charts;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds what the models of Kubernetes don't know. They keep an unknown field aside instead of
 * refusing it, as a server does with a warning at best.
 */
final class StrictReading {
  private final List<String> unknown = new ArrayList<>();

  /** Paths of the fields that no server would know; empty if all are known. */
  static List<String> unknownFields(Object object) {
    StrictReading reading = new StrictReading();
    reading.walk("", object);
    return reading.unknown;
  }

  private void walk(String path, Object value) {
    switch (value) {
      case GenericKubernetesResource resource ->
          unknown.add(resource.getApiVersion() + " " + resource.getKind());
      case Map<?, ?> map -> map.forEach((key, item) -> walk(path + "/" + key, item));
      case Collection<?> items -> {
        int index = 0;
        for (Object item : items) {
          walk(path + "/" + index++, item);
        }
      }
      case Object model
          when model.getClass().getPackageName().startsWith("io.fabric8.kubernetes") ->
          walkModel(path, model);
      case null, default -> {}
    }
  }

  private void walkModel(String path, Object model) {
    for (Method getter : model.getClass().getMethods()) {
      if (!getter.getName().startsWith("get")
          || getter.getParameterCount() > 0
          || getter.getName().equals("getClass")) {
        continue;
      }
      Object value = read(getter, model);
      if (!getter.getName().equals("getAdditionalProperties")) {
        walk(path + "/" + getter.getName().substring(3), value);
      } else if (value instanceof Map<?, ?> more) {
        more.keySet().forEach(field -> unknown.add(path + ": " + field));
      }
    }
  }

  private static Object read(Method getter, Object model) {
    try {
      return getter.invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(getter + " of a model can't be read", e);
    }
  }
}
