package io.entente.kpi.table;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property of a record of an answer, as the API has it. */
record Trait(BeanProperty<Object, Object> property, Shape shape) {
  /** What a property holds. */
  enum Shape {
    /** A word, a number, a moment. */
    VALUE,
    VALUES,
    RECORD,
    RECORDS,
    /** The words of a definition with its id and version. */
    MEANING,
    MEANINGS
  }

  /** Of each type once: of rows there are many. */
  private static final ClassValue<List<Trait>> TRAITS =
      new ClassValue<>() {
        @Override
        protected List<Trait> computeValue(Class<?> type) {
          return traits(type);
        }
      };

  /** The properties of a type in their order; empty if it is no record of an answer. */
  static List<Trait> of(Class<?> type) {
    return TRAITS.get(type);
  }

  private static List<Trait> traits(Class<?> type) {
    return introspection(type).stream()
        .flatMap(it -> it.getBeanProperties().stream())
        .filter(property -> !property.isWriteOnly())
        .map(property -> new Trait(property, shape(property.asArgument())))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Optional<BeanIntrospection<Object>> introspection(Class<?> type) {
    return type.isRecord()
        ? BeanIntrospector.SHARED
            .findIntrospection(type)
            .map(found -> (BeanIntrospection<Object>) (BeanIntrospection<?>) found)
        : Optional.empty();
  }

  private static Shape shape(Argument<?> argument) {
    boolean many = Collection.class.isAssignableFrom(argument.getType());
    Class<?> type = many ? elements(argument) : argument.getType();
    if (introspection(type).isEmpty()) {
      return many ? Shape.VALUES : Shape.VALUE;
    }
    if (isMeaning(type)) {
      return many ? Shape.MEANINGS : Shape.MEANING;
    }
    return many ? Shape.RECORDS : Shape.RECORD;
  }

  private static Class<?> elements(Argument<?> argument) {
    return argument.getFirstTypeVariable().<Class<?>>map(Argument::getType).orElse(Object.class);
  }

  private static boolean isMeaning(Class<?> type) {
    return type.getSimpleName().equals("Meaning");
  }

  String name() {
    return property.getName();
  }

  /** The type of the property, or of what its list holds. */
  Class<?> type() {
    return shape == Shape.VALUES || shape == Shape.RECORDS || shape == Shape.MEANINGS
        ? elements(property.asArgument())
        : property.getType();
  }

  /** The name of the record that it stands in. */
  String owner() {
    return property.getDeclaringType().getSimpleName();
  }

  @Nullable Object value(Object bean) {
    return property.get(bean);
  }

  /** The elements of a list; none where there is no list. */
  List<Object> values(@Nullable Object bean) {
    Object value = bean == null ? null : value(bean);
    return value instanceof Collection<?> all ? List.<Object>copyOf(all) : List.of();
  }
}
