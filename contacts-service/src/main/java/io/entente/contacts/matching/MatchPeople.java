package io.entente.contacts.matching;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.suggestion.Suggestions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Looks anew who contacts are: joins what is proven, suggests what is likely. In the running
 * transaction, with a number of statements that does not grow with the contacts, but for those that
 * are joined.
 *
 * <p>The people of a workspace are looked at by one transaction after the other: of two at once
 * neither would see the keys of whom the other looks at, and no one would ever compare the two.
 */
@Singleton
final class MatchPeople {
  private final MatchTurn turn;
  private final Homes homes;
  private final ReadCandidates read;
  private final JoinProven join;
  private final SuggestMatches suggest;
  private final Suggestions suggestions;

  MatchPeople(
      MatchTurn turn,
      Homes homes,
      ReadCandidates read,
      JoinProven join,
      SuggestMatches suggest,
      Suggestions suggestions) {
    this.turn = turn;
    this.homes = homes;
    this.read = read;
    this.join = join;
    this.suggest = suggest;
    this.suggestions = suggestions;
  }

  void match(UUID workspaceId, Collection<UUID> contactIds) {
    turn.take(workspaceId);
    Set<UUID> finals = finals(workspaceId, contactIds);
    Map<UUID, Candidate> people = read.read(workspaceId, finals);
    if (join.join(workspaceId, people.values())) {
      finals = finals(workspaceId, contactIds);
      people = read.read(workspaceId, finals);
    }
    Set<UUID> concerned = new TreeSet<>(contactIds);
    concerned.addAll(finals);
    suggestions.forget(workspaceId, concerned);
    if (!people.isEmpty()) {
      suggest.suggest(workspaceId, people);
    }
  }

  private Set<UUID> finals(UUID workspaceId, Collection<UUID> contactIds) {
    return new TreeSet<>(homes.finalOf(workspaceId, contactIds).values());
  }
}
