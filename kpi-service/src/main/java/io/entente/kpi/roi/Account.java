package io.entente.kpi.roi;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cost.CostRate;
import io.entente.kpi.roi.CostReport.Costs;
import io.entente.kpi.roi.CostReport.Line;
import io.entente.kpi.sum.Slots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a report tells of a stretch, while it comes together. */
final class Account {
  private final Slots parts;
  private final Dimension by;
  private final Told told;
  private final Bill bill;
  private final Work whole = new Work();
  private final List<Work> ofParts = new ArrayList<>();
  private final SortedMap<UUID, Work> ofMembers = new TreeMap<>();
  private final List<MarginStore.Found> byPart = new ArrayList<>();
  private final List<MarginStore.Found> byMember = new ArrayList<>();

  Account(Slots parts, Dimension by, Told told) {
    this.parts = parts;
    this.by = by;
    this.told = told;
    this.bill = new Bill(parts.count());
    for (int i = 0; i < parts.count(); i++) {
      ofParts.add(new Work());
    }
  }

  void addResolved(int part, UUID member, long times) {
    whole.addResolved(times);
    ofParts.get(part).addResolved(times);
    member(member).addResolved(times);
  }

  /**
   * @param rate null if there is none
   */
  void addHandled(int part, UUID member, long seconds, long negatives, @Nullable CostRate rate) {
    whole.addHandled(seconds, rate != null, negatives);
    ofParts.get(part).addHandled(seconds, rate != null, negatives);
    member(member).addHandled(seconds, rate != null, negatives);
    if (rate != null) {
      bill.addHours(rate, part, member, seconds);
    }
  }

  void addEvents(CostRate rate, int part, UUID member, long times) {
    member(member);
    bill.addEvents(rate, part, member, times);
  }

  void addTool(CostRate rate, int part, long share) {
    if (share != 0) {
      member(Dimension.NOBODY);
      bill.addTool(rate, part, share);
    }
  }

  void addMargins(List<MarginStore.Found> ofTime, List<MarginStore.Found> ofWhom) {
    byPart.addAll(ofTime);
    byMember.addAll(ofWhom);
    ofWhom.forEach(it -> member(it.member()));
  }

  private Work member(UUID id) {
    return ofMembers.computeIfAbsent(id, _ -> new Work());
  }

  /**
   * @param tellsParts whether parts of the time are asked for
   */
  Costs told(boolean tellsParts) {
    Amounts amounts = new Amounts(bill.totals(), told, parts.count(), byPart, byMember);
    Line total = line("total", null, null, whole, amounts, new Place.Total());
    List<Line> ofTime = new ArrayList<>();
    for (int i = 0; tellsParts && i < parts.count(); i++) {
      Place part = new Place.Part(i);
      ofTime.add(line("part", parts.starts().get(i), null, ofParts.get(i), amounts, part));
    }
    return new Costs(parts.whole().from(), parts.end(), total, ofTime, members(amounts));
  }

  private List<Line> members(Amounts amounts) {
    if (by == Dimension.TOTAL) {
      return List.of();
    }
    List<Line> members = new ArrayList<>();
    for (Map.Entry<UUID, Work> member : ofMembers.entrySet()) {
      if (!member.getKey().equals(Dimension.NOBODY)) {
        String name = by.name(member.getKey());
        members.add(member("member", name, member.getKey(), member.getValue(), amounts));
      }
    }
    members.sort(Account::dearestFirst);
    Work nobody = ofMembers.get(Dimension.NOBODY);
    if (nobody != null) {
      members.add(member("none", null, Dimension.NOBODY, nobody, amounts));
    }
    return members;
  }

  private static Line member(
      String kind, @Nullable String name, UUID id, Work work, Amounts amounts) {
    return line(kind, null, name, work, amounts, new Place.Member(id));
  }

  /** By the first currency, of equal ones by the next: amounts of several are never added. */
  private static int dearestFirst(Line one, Line other) {
    int order = 0;
    for (int i = 0; order == 0 && i < one.money().size(); i++) {
      order = Long.compare(other.money().get(i).cost(), one.money().get(i).cost());
    }
    return order;
  }

  private static Line line(
      String kind,
      @Nullable Instant start,
      @Nullable String member,
      Work work,
      Amounts amounts,
      Place place) {
    return new Line(
        kind,
        start,
        member,
        work.resolved(),
        work.seconds(),
        work.unrated(),
        work.negatives(),
        amounts.at(place, work.resolved()));
  }
}
