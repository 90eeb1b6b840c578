package io.entente.kpi.question;

import io.entente.kpi.definition.Definition;
import io.entente.kpi.sample.Samples;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to know what figures mean.
 *
 * @param asOf when the newest change that counts was published; null if there is none yet
 * @param behind changes that are published and not yet counted, as far as this server knows
 * @param to end of the stretch, not part of it
 * @param settledBefore what follows on a resolution within seven days is known of those before this
 *     moment; later ones are in no share of them
 * @param expected what will still change the figures; empty once they are final
 */
@Serdeable
public record Provenance(
    @Nullable Instant asOf,
    long behind,
    String zone,
    String clock,
    Instant from,
    Instant to,
    Filters filters,
    Instant settledBefore,
    List<Expected> expected,
    List<Meaning> metrics) {

  public Provenance {
    expected = List.copyOf(expected);
    metrics = List.copyOf(metrics);
  }

  /**
   * A definition in the caller's language.
   *
   * @param unit seconds, count or share
   */
  @Serdeable
  public record Meaning(String id, int version, String unit, String definition, String anchor) {
    static Meaning of(Definition definition, Locale language) {
      return new Meaning(
          definition.id(),
          definition.version(),
          definition.unit(),
          definition.words(language),
          definition.anchor(language));
    }
  }

  /**
   * Of a question as it was asked.
   *
   * @param followed whether what follows on resolutions is told
   */
  static Provenance of(
      Question question, Progress progress, boolean followed, List<Meaning> metrics) {
    return new Provenance(
        progress.asOf(),
        progress.behind(),
        question.zone().getId(),
        question.clock().json(),
        question.stretch().from(),
        question.stretch().to(),
        question.filters(),
        progress.settledBefore(),
        Expected.of(question.stretch(), progress, followed),
        metrics);
  }

  /** How far the counting is. */
  record Progress(@Nullable Instant asOf, long behind, Instant now) {
    Instant settledBefore() {
      return now.minus(Samples.SETTLED_AFTER);
    }

    /** When what follows on resolutions before that moment is known. */
    Instant settledAfter(Instant moment) {
      return moment.plus(Samples.SETTLED_AFTER);
    }
  }
}
