package io.entente.kpi.member;

import io.entente.rest.Role;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
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

  /** Whether it is known at all who the members of a workspace are. */
  public boolean areKnown(UUID workspaceId) {
    return store.hasAny(workspaceId);
  }

  /**
   * Takes over who the members are, all of them.
   *
   * @param asOf when they were so: what is older than what is known changes nothing
   */
  void told(UUID workspaceId, Instant asOf, Collection<KnownMember> told) {
    Map<UUID, KnownMember> now = MemberStore.byId(told);
    transactions.writing(() -> {
      if (store.begin(workspaceId, asOf)) {
        Map<UUID, KnownMember> before = store.all(workspaceId);
        Collection<KnownMember> gone =
            before.values().stream().filter(it -> !now.containsKey(it.id())).toList();
        if (!now.equals(before)) {
          replace(workspaceId, now.values(), gone);
        }
        // Also where nothing has changed: somebody may have been named while they left.
        followers.forEach(it -> it.follow(workspaceId, now, gone));
      }
    });
  }

  private void replace(
      UUID workspaceId, Collection<KnownMember> now, Collection<KnownMember> gone) {
    store.delete(workspaceId, gone);
    List<KnownMember> all = List.copyOf(now);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      store.save(workspaceId, all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
  }
}
