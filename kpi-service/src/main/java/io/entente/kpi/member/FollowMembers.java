package io.entente.kpi.member;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Something that keeps ids or addresses of members. */
public interface FollowMembers {
  /**
   * Makes it as the members are now, in the running transaction.
   *
   * @param members all that there are, by their ids
   * @param gone those who were known and are none any more
   */
  void follow(UUID workspaceId, Map<UUID, KnownMember> members, Collection<KnownMember> gone);
}
