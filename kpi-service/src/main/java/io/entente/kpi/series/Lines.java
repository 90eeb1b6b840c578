package io.entente.kpi.series;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.metric.Basis;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.metric.Value;
import io.entente.kpi.sum.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures by member and part of the time, while they come together. */
final class Lines {
  private final Dimension by;
  private final int parts;
  private final List<Kpi> kpis;
  private final KpiClock clock;
  private final Map<UUID, Member> members = new TreeMap<>();

  /** A member's parts of the time, of those that have anything; and what was before. */
  private static final class Member {
    final Map<Integer, Basis> parts = new HashMap<>();
    final Basis before = Basis.empty();

    void add(Member other) {
      other.parts.forEach(
          (part, basis) -> parts.computeIfAbsent(part, _ -> Basis.empty()).add(basis));
      before.add(other.before);
    }

    Basis total() {
      Basis total = Basis.empty();
      parts.values().forEach(total::add);
      return total;
    }
  }

  Lines(Dimension by, int parts, List<Kpi> kpis, KpiClock clock) {
    this.by = by;
    this.parts = parts;
    this.kpis = kpis;
    this.clock = clock;
  }

  void add(Place place, Basis basis) {
    member(place.member()).parts.computeIfAbsent(place.slot(), _ -> Basis.empty()).add(basis);
  }

  /** Adds what was there before the first part. */
  void addBefore(UUID member, Basis basis) {
    member(member).before.add(basis);
  }

  private Member member(UUID id) {
    return members.computeIfAbsent(id, _ -> new Member());
  }

  /** The total's figures, part by part. */
  List<Basis> all() {
    Member total = sum(members.values());
    List<Basis> all = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      all.add(total.parts.getOrDefault(part, Basis.empty()));
    }
    return all;
  }

  private static Member sum(Collection<Member> some) {
    Member sum = new Member();
    some.forEach(sum::add);
    return sum;
  }

  /**
   * The total, the members with the most of the first metric, what belongs to none, and the others
   * as one.
   */
  List<Series.Line> told(int most) {
    List<Series.Line> lines = new ArrayList<>();
    add(lines, "total", null, sum(members.values()));
    if (by == Dimension.TOTAL) {
      return lines;
    }
    Kpi first = kpis.getFirst();
    Map<UUID, Long> counts = new HashMap<>();
    members.forEach((id, member) -> counts.put(id, count(first, member)));
    List<UUID> ranked =
        members.keySet().stream()
            .filter(id -> !id.equals(Dimension.NOBODY))
            .sorted(
                Comparator.comparingLong((UUID id) -> -counts.getOrDefault(id, 0L))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (UUID id : ranked.stream().limit(most).toList()) {
      add(lines, "member", by.name(id), member(id));
    }
    Member nobody = members.get(Dimension.NOBODY);
    if (nobody != null) {
      add(lines, "none", null, nobody);
    }
    if (ranked.size() > most) {
      Stream<UUID> others = ranked.stream().skip(most);
      add(lines, "other", null, sum(others.map(this::member).toList()));
    }
    return lines;
  }

  private long count(Kpi kpi, Member member) {
    return Value.of(kpi, member.total(), clock).count();
  }

  private void add(List<Series.Line> lines, String kind, @Nullable String name, Member member) {
    for (Kpi kpi : kpis) {
      lines.add(
          kpi.kind() == Kpi.Kind.BALANCE
              ? balance(kpi, kind, name, member)
              : new Series.Line(
                  kpi.id(), kind, name, Value.of(kpi, member.total(), clock), values(kpi, member)));
    }
  }

  private List<Value> values(Kpi kpi, Member member) {
    List<Value> values = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      values.add(Value.of(kpi, member.parts.getOrDefault(part, Basis.empty()), clock));
    }
    return values;
  }

  /** What it stands at, at the end of each part. */
  private Series.Line balance(Kpi kpi, String kind, @Nullable String name, Member member) {
    Basis standing = Basis.empty();
    standing.add(member.before);
    List<Value> values = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      standing.add(member.parts.getOrDefault(part, Basis.empty()));
      values.add(Value.of(kpi, standing, clock));
    }
    return new Series.Line(kpi.id(), kind, name, Value.of(kpi, standing, clock), values);
  }
}
