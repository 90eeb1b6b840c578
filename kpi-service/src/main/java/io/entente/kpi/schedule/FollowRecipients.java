package io.entente.kpi.schedule;

import io.entente.kpi.member.Departed;
import io.entente.kpi.member.FollowMembers;
import io.entente.kpi.member.KnownMember;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends reports to the members that there are, at the addresses that they have now. A schedule that
 * is left with nobody is paused.
 */
@Singleton
final class FollowRecipients implements FollowMembers {
  private final ReportScheduleStore store;

  FollowRecipients(ReportScheduleStore store) {
    this.store = store;
  }

  @Override
  public void follow(
      UUID workspaceId, Map<UUID, KnownMember> members, Collection<KnownMember> gone) {
    Departed departed = new Departed(members, gone);
    for (ReportSchedule listed : store.list(workspaceId)) {
      if (!recipients(listed, departed).equals(listed.recipients())) {
        store
            .lock(workspaceId, listed.id())
            .ifPresent(it -> store.update(workspaceId, it.sentTo(recipients(it, departed))));
      }
    }
  }

  private static List<Recipient> recipients(ReportSchedule schedule, Departed departed) {
    List<Recipient> recipients = new ArrayList<>();
    for (Recipient it : schedule.recipients()) {
      departed
          .address(it.memberId(), it.address())
          .ifPresent(
              address -> recipients.add(new Recipient(it.memberId(), address, it.language())));
    }
    return recipients;
  }
}
