package io.entente.kpi.summary;

import io.entente.kpi.definition.Definition;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.metric.Basis;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.metric.Value;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sum.OpenStore.Promises;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of something.
 *
 * @param definition in words, in the caller's language
 * @param value part / whole; null where the whole is nothing: that is no zero
 * @param pending promises that are not yet due, now and whatever the stretch; null of all others
 */
@Serdeable
public record Ratio(
    String id,
    String definition,
    int definitionVersion,
    long part,
    long whole,
    @Nullable Double value,
    @Nullable Long pending) {

  static Ratio of(
      Kpi kpi, Definition definition, Locale language, Basis basis, Map<Measure, Promises> open) {
    Value value = Value.of(kpi, basis, KpiClock.CALENDAR);
    return new Ratio(
        definition.id(),
        definition.words(language),
        definition.version(),
        value.part() == null ? 0 : value.part(),
        value.count(),
        value.value(),
        kpi.kind() == Kpi.Kind.ATTAINMENT
            ? open.getOrDefault(Measure.open(kpi.part()), Promises.NONE).pending()
            : null);
  }
}
