package io.entente.kpi.judgement;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.question.Filters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A metric that alerts can be about. */
public sealed interface Watched {
  /** What is counted and measured of conversations. */
  record OfConversations(Kpi kpi) implements Watched {
    private static final Set<Kpi> BY_HOUR =
        EnumSet.of(
            Kpi.CUSTOMER_MESSAGES,
            Kpi.AGENT_MESSAGES,
            Kpi.BOT_MESSAGES,
            Kpi.PEER_MESSAGES,
            Kpi.SYSTEM_MESSAGES);

    @Override
    public String id() {
      return kpi.id();
    }

    @Override
    public Unit unit() {
      return switch (kpi.kind()) {
        case LENGTH -> Unit.SECONDS;
        case COUNT, BALANCE, MEAN -> Unit.COUNT;
        case SETTLED_SHARE, FOLLOWED_SHARE, ATTAINMENT -> Unit.SHARE;
      };
    }

    @Override
    public boolean isByHour() {
      return BY_HOUR.contains(kpi);
    }

    @Override
    public List<Dimension> notToldBy(Filters filters) {
      return kpi.notToldBy(filters);
    }
  }

  /** What is answered to surveys about contentment (CSAT), from 1 to 5. */
  enum OfAnswers implements Watched {
    /** Answers of 4 or 5 of all. */
    CSAT,
    /** Answers of 1 or 2. */
    NEGATIVE_ANSWERS;

    @Override
    public String id() {
      return this == CSAT ? "csat" : "negative_answers";
    }

    @Override
    public Unit unit() {
      return this == CSAT ? Unit.SHARE : Unit.COUNT;
    }

    @Override
    public boolean isByHour() {
      return false;
    }

    @Override
    public List<Dimension> notToldBy(Filters filters) {
      return filters.dimensions().stream()
          .filter(
              it -> it != Dimension.CHANNEL && it != Dimension.CONNECTION && it != Dimension.AGENT)
          .toList();
    }
  }

  /** What a number of it means. */
  enum Unit {
    SECONDS,
    COUNT,
    SHARE
  }

  String id();

  Unit unit();

  /** Whether it is dated at the hour in which it happens, and not at its moment. */
  boolean isByHour();

  /** The filtered dimensions that it can't be told by. */
  List<Dimension> notToldBy(Filters filters);

  /**
   * @throws IllegalArgumentException that says which there are
   */
  static Watched of(String id) {
    return all()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be one of: " + all().map(Watched::id).collect(Collectors.joining(", "))));
  }

  private static Stream<Watched> all() {
    return Stream.concat(
        Arrays.stream(Kpi.values()).map(OfConversations::new), Arrays.stream(OfAnswers.values()));
  }
}
