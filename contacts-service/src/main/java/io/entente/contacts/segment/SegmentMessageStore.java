package io.entente.contacts.segment;

import io.entente.contacts.segment.SegmentFactStore.Account;
import io.entente.contacts.segment.SegmentFacts.Exchanged;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many messages people had, counted no further than conditions ask. */
@Singleton
final class SegmentMessageStore {
  /** As many as a condition may ask for. */
  static final int MOST = 1_000;

  /** So many accounts go into one statement. */
  private static final int AT_ONCE = 50;

  /** The oldest come first, so that the first of them is the first to leave the last days. */
  static final String COUNT =
      """
      (select ? place, count(*) messages, min(occurred_at) oldest_at
       from (select occurred_at from timeline_message force index (primary)
             where workspace_id = ? and identity_id = ? and occurred_at >= ?
             order by occurred_at limit ?) counted)
      """;

  private final Sql sql;

  SegmentMessageStore(Sql sql) {
    this.sql = sql;
  }

  private record Counted(int place, Exchanged exchanged) {}

  /** By contacts; who had none since then is left out. */
  Map<UUID, Exchanged> since(UUID workspaceId, List<Account> accounts, Instant since) {
    Map<UUID, Exchanged> exchanged = new HashMap<>();
    for (int from = 0; from < accounts.size(); from += AT_ONCE) {
      List<Account> some = accounts.subList(from, Math.min(from + AT_ONCE, accounts.size()));
      List<Object> parameters = new ArrayList<>();
      for (int place = 0; place < some.size(); place++) {
        Collections.addAll(
            parameters, place, workspaceId, some.get(place).identityId(), since, MOST);
      }
      sql.each(
          statement(some.size()),
          row ->
              row.number("messages") == 0
                  ? new Counted(row.integer("place"), new Exchanged(0, Instant.MAX))
                  : new Counted(
                      row.integer("place"),
                      new Exchanged(row.number("messages"), row.instant("oldest_at"))),
          it -> {
            if (it.exchanged().messages() > 0) {
              exchanged.merge(some.get(it.place()).contactId(), it.exchanged(), Exchanged::and);
            }
          },
          parameters.toArray());
    }
    return exchanged;
  }

  static String statement(int accounts) {
    return String.join(" union all ", Collections.nCopies(accounts, COUNT));
  }
}
