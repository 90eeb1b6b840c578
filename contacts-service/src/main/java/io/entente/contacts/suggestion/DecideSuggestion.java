package io.entente.contacts.suggestion;

import io.entente.contacts.merge.Apart;
import io.entente.contacts.merge.ContactMerge;
import io.entente.contacts.merge.MergeCause;
import io.entente.contacts.merge.MergeContacts;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Joins two contacts that were suggested to be one person, or remembers that they are not. */
@Singleton
final class DecideSuggestion {
  private final Transactions transactions;
  private final SuggestionStore suggestions;
  private final MergeContacts merge;
  private final Apart apart;

  DecideSuggestion(
      Transactions transactions, SuggestionStore suggestions, MergeContacts merge, Apart apart) {
    this.transactions = transactions;
    this.suggestions = suggestions;
    this.merge = merge;
    this.apart = apart;
  }

  ContactMerge accept(Caller caller, UUID id) {
    return transactions.write(() -> {
      MatchSuggestion suggestion = lock(caller, id);
      suggestions.delete(caller.workspaceId(), id);
      return merge.merge(
          caller.workspaceId(), suggestion.low(), suggestion.high(), MergeCause.suggestion(caller));
    });
  }

  void refuse(Caller caller, UUID id) {
    transactions.writing(() -> {
      MatchSuggestion suggestion = lock(caller, id);
      suggestions.delete(caller.workspaceId(), id);
      apart.keep(caller.workspaceId(), suggestion.low(), suggestion.high(), caller.memberId());
    });
  }

  private MatchSuggestion lock(Caller caller, UUID id) {
    return suggestions.lock(caller.workspaceId(), id).orElseThrow(() -> new NotFound("suggestion"));
  }
}
