package io.entente.kpi.roi;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Amounts of one currency, exact while they come together: in parts of which an hour, a second of
 * it and an event of a million have whole numbers.
 */
final class Tally {
  /** Parts of a minor unit. */
  static final long UNIT = 9_000_000;

  private static final BigInteger WHOLE = BigInteger.valueOf(UNIT);

  private final List<BigInteger> parts = new ArrayList<>();
  private final Map<UUID, BigInteger> members = new TreeMap<>();

  Tally(int count) {
    for (int i = 0; i < count; i++) {
      parts.add(BigInteger.ZERO);
    }
  }

  /**
   * @param times of what the amount is for
   * @param units how much of the amount one of them is, in parts
   */
  void add(int part, UUID member, long times, long amount, long units) {
    BigInteger exact =
        BigInteger.valueOf(times)
            .multiply(BigInteger.valueOf(amount))
            .multiply(BigInteger.valueOf(units));
    parts.set(part, parts.get(part).add(exact));
    members.merge(member, exact, BigInteger::add);
  }

  /** In whole minor units: the parts add up to the total, and so do the members. */
  Rounded rounded() {
    BigInteger exact = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    long total = exact.add(BigInteger.valueOf(UNIT / 2)).divide(WHOLE).longValueExact();
    Map<UUID, Long> ofMembers = new TreeMap<>();
    List<Long> shares = split(total, members.values());
    int next = 0;
    for (UUID member : members.keySet()) {
      ofMembers.put(member, shares.get(next++));
    }
    return new Rounded(total, split(total, parts), ofMembers);
  }

  record Rounded(long total, List<Long> parts, Map<UUID, Long> members) {
    long at(Place place) {
      return switch (place) {
        case Place.Total _ -> total;
        case Place.Part part -> parts.get(part.number());
        case Place.Member member -> members.getOrDefault(member.id(), 0L);
      };
    }
  }

  /** By largest remainder; of equal ones to the first. */
  private static List<Long> split(long total, Collection<BigInteger> exact) {
    List<BigInteger[]> divided = exact.stream().map(it -> it.divideAndRemainder(WHOLE)).toList();
    List<Long> split = new ArrayList<>();
    divided.forEach(it -> split.add(it[0].longValueExact()));
    long left = total - split.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, split.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> divided.get(i)[1]).reversed())
        .limit(left)
        .forEach(i -> split.set(i, split.get(i) + 1));
    return split;
  }
}
