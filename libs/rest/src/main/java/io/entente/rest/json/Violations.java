package io.entente.rest.json;

import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Checks the constraints on what was read, and says by JSON pointers which ones are violated. */
public final class Violations {
  private final Validator validator;

  Violations(Validator validator) {
    this.validator = validator;
  }

  <T> void check(T value, String place) {
    Set<ConstraintViolation<T>> found = validator.validate(value);
    if (!found.isEmpty()) {
      throw new InvalidRequest(
          found.stream()
              .map(it -> new Violation(place + pointer(it.getPropertyPath()), it.getMessage()))
              .sorted(Comparator.comparing(Violation::pointer))
              .toList());
    }
  }

  public static List<Violation> of(Set<? extends ConstraintViolation<?>> found) {
    return found.stream()
        .map(it -> new Violation(parameter(it.getPropertyPath()), it.getMessage()))
        .sorted(Comparator.comparing(Violation::pointer))
        .toList();
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      append(pointer, node);
    }
    return pointer.toString();
  }

  /** The path of a violated parameter starts with the method and the parameter. */
  private static String parameter(Path path) {
    StringBuilder pointer = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      switch (node.getKind()) {
        case ElementKind.METHOD -> {}
        case ElementKind.PARAMETER -> parameter = node.getName();
        default -> append(pointer, node);
      }
    }
    return pointer.isEmpty() ? "?" + parameter : pointer.toString();
  }

  private static void append(StringBuilder pointer, Path.Node node) {
    Integer index = node.getIndex();
    if (index != null) {
      pointer.append('/').append(index);
    }
    Object key = node.getKey();
    if (key != null) {
      pointer.append('/').append(escaped(key.toString()));
    }
    String name = node.getName();
    if (name != null && !name.startsWith("<")) {
      pointer.append('/').append(escaped(name));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
