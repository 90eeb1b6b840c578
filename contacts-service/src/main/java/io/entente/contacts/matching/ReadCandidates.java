package io.entente.contacts.matching;

import static java.util.stream.Collectors.groupingBy;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.point.InvalidPoint;
import io.entente.contacts.point.PointKey;
import io.entente.events.Channel;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads people as they are compared, in as many statements whatever their number. */
@Singleton
final class ReadCandidates {
  private final Homes homes;
  private final CandidateStore store;

  ReadCandidates(Homes homes, CandidateStore store) {
    this.homes = homes;
    this.store = store;
  }

  /** By id; what is no final contact is left out. */
  Map<UUID, Candidate> read(UUID workspaceId, Collection<UUID> finalIds) {
    Map<UUID, List<UUID>> homesOf = homes.of(workspaceId, finalIds);
    List<UUID> all = homesOf.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Known>> known =
        store.known(workspaceId, all).stream().collect(groupingBy(Known::homeId));
    Map<UUID, List<Account>> accounts =
        store.accounts(workspaceId, all).stream().collect(groupingBy(Account::homeId));
    Map<UUID, List<Point>> points =
        Stream.concat(
                store.points(workspaceId, all).stream(),
                accounts.values().stream().flatMap(List::stream).flatMap(ReadCandidates::address))
            .collect(groupingBy(Point::homeId));
    Map<UUID, Candidate> candidates = HashMap.newHashMap(homesOf.size());
    homesOf.forEach((id, of) ->
        candidates.put(
            id, new Candidate(id, of, each(known, of), each(accounts, of), each(points, of))));
    return candidates;
  }

  private static <T> List<T> each(Map<UUID, List<T>> byHome, List<UUID> homes) {
    return homes.stream().flatMap(home -> byHome.getOrDefault(home, List.of()).stream()).toList();
  }

  /** Whoever writes a mail can write any address in it: it proves nothing. */
  private static Stream<Point> address(Account account) {
    if (account.channel() != Channel.EMAIL) {
      return Stream.empty();
    }
    try {
      PointKey key = PointKey.email(account.externalId());
      return Stream.of(new Point(account.homeId(), key, false, key.isOfARole()));
    } catch (InvalidPoint _) {
      return Stream.empty();
    }
  }
}
