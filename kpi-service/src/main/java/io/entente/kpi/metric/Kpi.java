package io.entente.kpi.metric;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.question.Filters;
import io.entente.kpi.sample.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A metric that can be asked for by its name. */
public enum Kpi {
  RESPONSE(Kind.LENGTH, Measure.RESPONSE),
  FIRST_RESPONSE(Kind.LENGTH, Measure.FIRST_RESPONSE),
  FIRST_RESOLUTION(Kind.LENGTH, Measure.FIRST_RESOLUTION),
  RESOLUTION(Kind.LENGTH, Measure.RESOLUTION),
  HANDLING(Kind.LENGTH, Measure.HANDLING),
  CONVERSATIONS_OPENED(Kind.COUNT, Measure.CONVERSATIONS_OPENED),
  CYCLES_OPENED(Kind.COUNT, Measure.CYCLES_OPENED),
  REOPENED(Kind.COUNT, Measure.REOPENED),
  RESOLVED(Kind.COUNT, Measure.RESOLVED),
  CLOSED_UNANSWERED(Kind.COUNT, Measure.CLOSED_UNANSWERED),
  CUSTOMER_MESSAGES(Kind.COUNT, Measure.CUSTOMER_MESSAGES),
  AGENT_MESSAGES(Kind.COUNT, Measure.AGENT_MESSAGES),
  BOT_MESSAGES(Kind.COUNT, Measure.BOT_MESSAGES),
  PEER_MESSAGES(Kind.COUNT, Measure.PEER_MESSAGES),
  SYSTEM_MESSAGES(Kind.COUNT, Measure.SYSTEM_MESSAGES),
  REOPEN_RATE(Kind.SETTLED_SHARE, Measure.REOPENED_SOON, Measure.COURSES),
  FCR(Kind.FOLLOWED_SHARE, Measure.ANSWERED_ONCE, Measure.COURSES),
  SLA_FIRST_RESPONSE(Kind.ATTAINMENT, Measure.FIRST_RESPONSE_MET),
  SLA_NEXT_RESPONSE(Kind.ATTAINMENT, Measure.NEXT_RESPONSE_MET),
  SLA_RESOLUTION(Kind.ATTAINMENT, Measure.RESOLUTION_MET),
  EFFORT_MESSAGES(Kind.MEAN, Measure.EFFORT_MESSAGES, Measure.COURSES),
  EFFORT_TRANSFERS(Kind.MEAN, Measure.EFFORT_TRANSFERS, Measure.COURSES),
  BACKLOG(Kind.BALANCE, Measure.CYCLES_OPENED, Measure.RESOLVED);

  /** How a metric comes about. */
  public enum Kind {
    /** Lengths with a distribution. */
    LENGTH,
    /** A number of things that happened. */
    COUNT,
    /** A share of those of which the time to tell has passed. */
    SETTLED_SHARE,
    /** The same, less those on which something followed that no cell knows. */
    FOLLOWED_SHARE,
    /** Kept promises of all that came due. */
    ATTAINMENT,
    /** A number each. */
    MEAN,
    /** What came less what went, since the beginning. */
    BALANCE
  }

  private final Kind kind;
  private final Measure part;
  private final Measure whole;

  Kpi(Kind kind, Measure measure) {
    this(kind, measure, measure);
  }

  Kpi(Kind kind, Measure part, Measure whole) {
    this.kind = kind;
    this.part = part;
    this.whole = whole;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is told of what happened so long ago that what follows has happened. */
  public boolean isSettled() {
    return kind == Kind.SETTLED_SHARE || kind == Kind.FOLLOWED_SHARE;
  }

  /** The name in JSON and in addresses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException that says which there are
   */
  public static Kpi of(String id) {
    return Arrays.stream(values())
        .filter(kpi -> kpi.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of: " + ids(values())));
  }

  private static String ids(Kpi[] kpis) {
    return Arrays.stream(kpis).map(Kpi::id).collect(Collectors.joining(", "));
  }

  /** What is counted or measured: of shares and means, what is above the line. */
  public Measure part() {
    return part;
  }

  /** What is below the line. */
  public Measure whole() {
    return whole;
  }

  /** What is summed up in cells. */
  public Set<Measure> measures() {
    return kind == Kind.ATTAINMENT
        ? EnumSet.of(part, Measure.breached(part))
        : EnumSet.of(part, whole);
  }

  /** Whether it can be told by a dimension. */
  public boolean isToldBy(Dimension dimension) {
    return measures().stream().allMatch(dimension::tells);
  }

  /** The filtered dimensions that it can't be told by. */
  public List<Dimension> notToldBy(Filters filters) {
    return filters.dimensions().stream().filter(it -> !isToldBy(it)).toList();
  }
}
