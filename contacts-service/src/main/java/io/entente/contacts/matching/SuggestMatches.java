package io.entente.contacts.matching;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.merge.Apart;
import io.entente.contacts.suggestion.MatchSuggestion;
import io.entente.contacts.suggestion.Suggestions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Suggests who may be the same person as somebody. Compared is who shares a key of {@link
 * MatchKeys}; a key that many have tells nothing and is passed over.
 */
@Singleton
final class SuggestMatches {
  /** More homes than this have a key in common by chance. */
  static final int MOST_HOLDERS = 20;

  /** Of one person. */
  private static final int MOST_SUGGESTIONS = 20;

  private final MatchKeyStore keys;
  private final Homes homes;
  private final ReadCandidates read;
  private final Apart apart;
  private final Suggestions suggestions;
  private final Clock clock;

  SuggestMatches(
      MatchKeyStore keys,
      Homes homes,
      ReadCandidates read,
      Apart apart,
      Suggestions suggestions,
      Clock clock) {
    this.keys = keys;
    this.homes = homes;
    this.read = read;
    this.apart = apart;
    this.suggestions = suggestions;
    this.clock = clock;
  }

  /** The homes that have keys which not too many have, and the contacts as which they are shown. */
  private record Holders(
      Set<String> wanted, Map<String, List<UUID>> byKey, Map<UUID, UUID> finals) {
    Set<UUID> others(Collection<String> ofPerson, UUID personId) {
      Set<UUID> others = new HashSet<>();
      for (String key : ofPerson) {
        byKey.getOrDefault(key, List.of()).stream().map(finals::get).forEach(others::add);
      }
      others.remove(personId);
      return others;
    }

    /** Of keys that nobody looked for, because neither has them, as few as can be. */
    int count(String key) {
      if (!wanted.contains(key)) {
        return 2;
      }
      List<UUID> having = byKey.get(key);
      return having == null ? MOST_HOLDERS + 1 : having.size();
    }
  }

  void suggest(UUID workspaceId, Map<UUID, Candidate> people) {
    Map<UUID, Set<String>> byHome = new HashMap<>();
    Map<UUID, Set<String>> byPerson = new HashMap<>();
    for (Candidate person : people.values()) {
      for (UUID home : person.homes()) {
        Set<String> ofHome = MatchKeys.of(person, home);
        byHome.put(home, ofHome);
        byPerson.computeIfAbsent(person.id(), _ -> new HashSet<>()).addAll(ofHome);
      }
    }
    keys.replace(workspaceId, byHome);
    Holders holders = holders(workspaceId, byPerson);
    Map<UUID, Set<UUID>> pairs = new HashMap<>();
    byPerson.forEach((id, ofPerson) -> pairs.put(id, holders.others(ofPerson, id)));
    Map<UUID, Candidate> all = new HashMap<>(people);
    Set<UUID> others = new HashSet<>();
    pairs.values().forEach(others::addAll);
    others.removeAll(people.keySet());
    all.putAll(read.read(workspaceId, others));
    suggestions.add(workspaceId, compare(workspaceId, pairs, all, holders).toList());
  }

  private Holders holders(UUID workspaceId, Map<UUID, Set<String>> byPerson) {
    Set<String> wanted = new HashSet<>();
    byPerson.values().forEach(wanted::addAll);
    Map<String, List<UUID>> byKey = keys.holders(workspaceId, wanted, MOST_HOLDERS);
    Set<UUID> having = new HashSet<>();
    byKey.values().forEach(having::addAll);
    return new Holders(wanted, byKey, homes.finalOf(workspaceId, having));
  }

  private Stream<MatchSuggestion> compare(
      UUID workspaceId, Map<UUID, Set<UUID>> pairs, Map<UUID, Candidate> all, Holders holders) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, Set<UUID>> heldApart = heldApart(workspaceId, pairs, all);
    return pairs.entrySet().stream()
        .flatMap(pair -> {
          Candidate one = all.get(pair.getKey());
          Set<UUID> notThese = heldApart.getOrDefault(pair.getKey(), Set.of());
          return one == null
              ? Stream.empty()
              : pair.getValue().stream()
                  .map(all::get)
                  .filter(other ->
                      other != null && other.homes().stream().noneMatch(notThese::contains))
                  .flatMap(other -> compare(workspaceId, one, other, holders, now))
                  .sorted(Comparator.comparing(MatchSuggestion::score).reversed())
                  .limit(MOST_SUGGESTIONS);
        })
        .distinct();
  }

  private static Stream<MatchSuggestion> compare(
      UUID workspaceId, Candidate one, Candidate other, Holders holders, Instant now) {
    MatchScore score = MatchScore.of(one, other, holders::count);
    return score.isWorthALook()
        ? Stream.of(
            MatchSuggestion.of(
                workspaceId, one.id(), other.id(), score.score(), score.reasons(), now))
        : Stream.empty();
  }

  /** The homes that are not the same person's, by person. */
  private Map<UUID, Set<UUID>> heldApart(
      UUID workspaceId, Map<UUID, Set<UUID>> pairs, Map<UUID, Candidate> all) {
    Map<UUID, UUID> personOf = new HashMap<>();
    for (UUID id : pairs.keySet()) {
      Candidate person = all.get(id);
      if (person != null) {
        person.homes().forEach(home -> personOf.put(home, id));
      }
    }
    Map<UUID, Set<UUID>> heldApart = new HashMap<>();
    if (!personOf.isEmpty()) {
      for (Apart.Pair pair : apart.of(workspaceId, personOf.keySet())) {
        UUID person = personOf.getOrDefault(pair.one(), pair.one());
        heldApart.computeIfAbsent(person, _ -> new HashSet<>()).add(pair.other());
      }
    }
    return heldApart;
  }
}
