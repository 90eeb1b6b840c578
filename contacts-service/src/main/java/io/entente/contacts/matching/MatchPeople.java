package io.entente.contacts.matching;

import io.entente.contacts.contact.Homes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/**
 * Looks anew who contacts are: joins what is proven, suggests what is likely. In the running
 * transaction, with a number of statements that does not grow with the contacts, but for those that
 * are joined.
 */
@Singleton
final class MatchPeople {
  private final Homes homes;
  private final ReadCandidates read;
  private final JoinProven join;
  private final SuggestMatches suggest;

  MatchPeople(Homes homes, ReadCandidates read, JoinProven join, SuggestMatches suggest) {
    this.homes = homes;
    this.read = read;
    this.join = join;
    this.suggest = suggest;
  }

  void match(UUID workspaceId, Collection<UUID> contactIds) {
    join.join(workspaceId, read.read(workspaceId, finals(workspaceId, contactIds)).values());
    Map<UUID, Candidate> people = read.read(workspaceId, finals(workspaceId, contactIds));
    if (!people.isEmpty()) {
      suggest.suggest(workspaceId, people);
    }
  }

  private Collection<UUID> finals(UUID workspaceId, Collection<UUID> contactIds) {
    return new HashSet<>(homes.finalOf(workspaceId, contactIds).values());
  }
}
