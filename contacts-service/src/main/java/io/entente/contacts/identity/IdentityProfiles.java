package io.entente.contacts.identity;

import io.entente.events.PartyProfile;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What networks show of accounts besides their names, in the running transaction. */
@Singleton
public final class IdentityProfiles {
  /** Of the primary key, and of one account in the order of time. */
  private static final Comparator<SeenProfile> ORDER =
      Comparator.comparing(SeenProfile::workspaceId)
          .thenComparing(SeenProfile::identityId)
          .thenComparing(SeenProfile::at);

  private final Sql sql;

  IdentityProfiles(Sql sql) {
    this.sql = sql;
  }

  /**
   * A profile as a message showed it.
   *
   * @param at when the message occurred
   */
  public record SeenProfile(UUID workspaceId, UUID identityId, PartyProfile profile, Instant at) {}

  /**
   * Keeps what was seen last of each account; what a later message does not show stays. Columns
   * change in this order.
   */
  public void keep(Collection<SeenProfile> seen) {
    List<@Nullable Object[]> rows = seen.stream().sorted(ORDER).map(IdentityProfiles::row).toList();
    sql.upsert(
        """
        insert into identity_profile (workspace_id, identity_id, profile_url, avatar_url, audience,
                                      seen_at)
        values %s
        on duplicate key update
          profile_url = if(values(seen_at) >= seen_at, coalesce(values(profile_url), profile_url),
                           coalesce(profile_url, values(profile_url))),
          avatar_url = if(values(seen_at) >= seen_at, coalesce(values(avatar_url), avatar_url),
                          coalesce(avatar_url, values(avatar_url))),
          audience = if(values(seen_at) >= seen_at, coalesce(values(audience), audience),
                        coalesce(audience, values(audience))),
          seen_at = greatest(seen_at, values(seen_at))
        """,
        rows);
  }

  private static @Nullable Object[] row(SeenProfile seen) {
    PartyProfile profile = seen.profile();
    return new @Nullable Object[] {
      seen.workspaceId(),
      seen.identityId(),
      profile.url(),
      profile.avatarUrl(),
      profile.audience(),
      seen.at()
    };
  }
}
