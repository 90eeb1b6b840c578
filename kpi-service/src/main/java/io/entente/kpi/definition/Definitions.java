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

/** All definitions, from {@code kpi/definitions.json}. */
@Singleton
public final class Definitions {
  private final List<Definition> all;

  Definitions(ObjectMapper mapper) {
    try (InputStream json = Definitions.class.getResourceAsStream("/kpi/definitions.json")) {
      this.all =
          Objects.requireNonNull(
              mapper.readValue(Objects.requireNonNull(json), Argument.listOf(Definition.class)));
    } catch (IOException e) {
      throw new UncheckedIOException("kpi/definitions.json can't be read", e);
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
