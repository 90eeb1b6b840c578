package io.entente.kpi.definition;

import io.entente.kpi.sample.Measure;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** All definitions, from the files beside each other in {@code kpi}. */
@Singleton
public final class Definitions {
  private static final List<String> FILES =
      List.of(
          "/kpi/definitions.json", "/kpi/business-definitions.json", "/kpi/alert-definitions.json");

  private final List<Definition> all;

  Definitions(ObjectMapper mapper) {
    this.all = FILES.stream().flatMap(file -> read(file, mapper).stream()).toList();
  }

  private static List<Definition> read(String file, ObjectMapper mapper) {
    try (InputStream json = Definitions.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(
          mapper.readValue(Objects.requireNonNull(json), Argument.listOf(Definition.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }

  List<Definition> all() {
    return all;
  }

  /**
   * @throws IllegalStateException if it is not defined
   */
  public Definition of(Measure measure) {
    return of(measure.name().toLowerCase(Locale.ROOT));
  }

  /** What it means, in the language. */
  public Meaning meaning(String id, Locale language) {
    Definition it = of(id);
    return new Meaning(
        it.id(), it.version(), it.unit(), it.words(language), it.anchor().in(language));
  }

  /**
   * @throws IllegalStateException if it is not defined
   */
  public Definition of(String id) {
    return all.stream()
        .filter(definition -> definition.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(id + " is not defined"));
  }
}
