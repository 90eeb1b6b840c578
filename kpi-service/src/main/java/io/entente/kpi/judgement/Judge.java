package io.entente.kpi.judgement;

import io.entente.kpi.question.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says whether a rule rings, of numbers that somebody else reads. */
final class Judge {
  /** Fewer windows say nothing about what is usual. */
  private static final int FEWEST = 4;

  private static final int DAYS = 7;

  /** A crisis is not only far from the usual, but many times as much. */
  private static final double TIMES = 3;

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(Watched.of("cycles_opened"), 20),
          new Sign(Watched.of("customer_messages"), 60),
          new Sign(Watched.OfAnswers.NEGATIVE_ANSWERS, 5));

  private Judge() {}

  /**
   * Of a crisis.
   *
   * @param least what it has at least
   */
  private record Sign(Watched watched, long least) {}

  /** Reads numbers. */
  interface Reader {
    Measured read(Watched watched, Stretch stretch);

    /** Before it nothing was counted, and that nothing happened means nothing; null if nothing. */
    @Nullable Instant since();
  }

  static Judgement judge(Rule rule, Instant now, Reader reader) {
    return switch (rule.kind()) {
      case THRESHOLD -> threshold(rule, now, reader);
      case CHANGE -> change(rule, rule.watched(), now, reader);
      case CRISIS -> crisis(rule, now, reader);
    };
  }

  private static Judgement threshold(Rule rule, Instant now, Reader reader) {
    Watched watched = rule.watched();
    Stretch window = Windows.current(rule, watched, now);
    Measured measured = reader.read(watched, window);
    double bound = Objects.requireNonNull(rule.threshold());
    return judgement(
        measured.count() >= minimum(rule, watched)
            && isBeyond(rule, measured.value(), bound, bound),
        watched,
        window,
        measured,
        null,
        bound);
  }

  /** What counts itself is made of itself: that there is none of it can be what is to be told. */
  private static int minimum(Rule rule, Watched watched) {
    return watched.unit() == Watched.Unit.COUNT ? 0 : Objects.requireNonNull(rule.minimum());
  }

  private static Judgement change(Rule rule, Watched watched, Instant now, Reader reader) {
    Stretch window = Windows.current(rule, watched, now);
    Measured measured = reader.read(watched, window);
    Usual usual = usual(rule, watched, window, reader, false);
    if (usual == null) {
      return judgement(false, watched, window, measured, null, null);
    }
    double reach = Objects.requireNonNull(rule.sensitivity()) * usual.scale(watched.unit());
    double upper = usual.median() + reach;
    double lower = usual.median() - reach;
    boolean enough =
        Math.max(
                (double) measured.count(),
                watched.unit() == Watched.Unit.COUNT ? usual.median() : 0)
            >= Objects.requireNonNull(rule.minimum());
    boolean below =
        rule.direction() == Direction.BELOW
            || (rule.direction() == Direction.EITHER
                && measured.value() != null
                && measured.value() < usual.median());
    return judgement(
        enough && isBeyond(rule, measured.value(), lower, upper),
        watched,
        window,
        measured,
        usual,
        below ? lower : upper);
  }

  /** The first sign of one, or else the one that is nearest to it. */
  private static Judgement crisis(Rule rule, Instant now, Reader reader) {
    return SIGNS.stream()
        .filter(sign -> sign.watched().notToldBy(rule.question().filters()).isEmpty())
        .map(sign -> sign(rule, sign, now, reader))
        .max(Comparator.comparing(Judgement::rings).thenComparing(Judge::nearness))
        .orElseThrow();
  }

  private static double nearness(Judgement it) {
    return it.value() == null || it.bound() == null ? 0 : it.value() / it.bound();
  }

  private static Judgement sign(Rule rule, Sign sign, Instant now, Reader reader) {
    Watched watched = sign.watched();
    Stretch window = Windows.current(rule, watched, now);
    Measured measured = reader.read(watched, window);
    Usual usual = usual(rule, watched, window, reader, true);
    if (usual == null) {
      return judgement(false, watched, window, measured, null, null);
    }
    double far =
        usual.median() + Objects.requireNonNull(rule.sensitivity()) * usual.scale(watched.unit());
    double bound = Math.max((double) sign.least(), Math.max(far, TIMES * usual.median()));
    return judgement(
        measured.value() != null && measured.value() >= bound,
        watched,
        window,
        measured,
        usual,
        bound);
  }

  /**
   * @param days whether the days before will do where too few weeks are known
   */
  private static @Nullable Usual usual(
      Rule rule, Watched watched, Stretch window, Reader reader, boolean days) {
    ZoneId zone = ZoneId.of(Objects.requireNonNull(rule.zone()));
    int weeks = Objects.requireNonNull(rule.weeks());
    Usual found = usual(rule, watched, Windows.weeksBefore(window, zone, weeks), reader);
    return found == null && days
        ? usual(rule, watched, Windows.daysBefore(window, zone, DAYS), reader)
        : found;
  }

  private static @Nullable Usual usual(
      Rule rule, Watched watched, List<Stretch> windows, Reader reader) {
    Instant since = reader.since();
    boolean counts = watched.unit() == Watched.Unit.COUNT;
    List<Double> values =
        windows.stream()
            .filter(it -> since != null && !it.from().isBefore(since))
            .map(it -> reader.read(watched, it))
            .filter(it -> counts || it.count() >= Objects.requireNonNull(rule.minimum()))
            .map(Measured::value)
            .filter(Objects::nonNull)
            .toList();
    return values.size() < FEWEST ? null : Usual.of(values);
  }

  private static boolean isBeyond(Rule rule, @Nullable Double value, double lower, double upper) {
    if (value == null) {
      return false;
    }
    boolean above = value > upper;
    boolean below = value < lower;
    return switch (Objects.requireNonNull(rule.direction())) {
      case ABOVE -> above;
      case BELOW -> below;
      case EITHER -> above || below;
    };
  }

  private static Judgement judgement(
      boolean rings,
      Watched watched,
      Stretch window,
      Measured measured,
      @Nullable Usual usual,
      @Nullable Double bound) {
    return new Judgement(
        rings,
        watched.id(),
        window.from(),
        window.to(),
        measured.value(),
        measured.count(),
        usual == null ? null : usual.median(),
        bound,
        usual == null ? 0 : usual.windows());
  }
}
