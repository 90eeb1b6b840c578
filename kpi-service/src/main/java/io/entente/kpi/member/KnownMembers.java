package io.entente.kpi.member;

import io.entente.rest.Role;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the copy of who is a member. */
@Singleton
public final class KnownMembers {
  private static final int AT_ONCE = 1_000;

  private final Transactions transactions;
  private final MemberStore store;
  private final List<FollowMembers> followers;

  KnownMembers(Transactions transactions, MemberStore store, List<FollowMembers> followers) {
    this.transactions = transactions;
    this.store = store;
    this.followers = followers;
  }

  /** What a member may do; empty of nobody who is known to be one. */
  public Optional<Role> role(UUID workspaceId, UUID memberId) {
    return store.find(workspaceId, memberId).map(KnownMember::role);
  }

  /** Takes over who the members are now, all of them. */
  void told(UUID workspaceId, Collection<KnownMember> told) {
    Map<UUID, KnownMember> now = MemberStore.byId(told);
    if (now.equals(store.all(workspaceId))) {
      // Somebody may have been named while they left.
      transactions.writing(() -> followers.forEach(it -> it.follow(workspaceId, now, List.of())));
      return;
    }
    transactions.writing(() -> {
      Map<UUID, KnownMember> gone = new HashMap<>(store.lock(workspaceId));
      gone.keySet().removeAll(now.keySet());
      store.delete(workspaceId, gone.values());
      List<KnownMember> all = new ArrayList<>(now.values());
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        store.save(workspaceId, all.subList(from, Math.min(from + AT_ONCE, all.size())));
      }
      followers.forEach(it -> it.follow(workspaceId, now, gone.values()));
    });
  }
}
