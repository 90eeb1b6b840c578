package io.entente.kpi.alert;

import io.entente.kpi.alert.Delivery.ByMail;
import io.entente.kpi.member.Departed;
import io.entente.kpi.member.FollowMembers;
import io.entente.kpi.member.KnownMember;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tells of alerts the members that there are, at the addresses that they have now. */
@Singleton
final class FollowAddressees implements FollowMembers {
  private final AlertStore alerts;

  FollowAddressees(AlertStore alerts) {
    this.alerts = alerts;
  }

  @Override
  public void follow(
      UUID workspaceId, Map<UUID, KnownMember> members, Collection<KnownMember> gone) {
    Departed departed = new Departed(members, gone);
    for (StoredAlert listed : alerts.list(workspaceId)) {
      if (!mails(listed, departed).equals(listed.delivery().mails())) {
        alerts
            .lock(workspaceId, listed.id())
            .ifPresent(it -> alerts.deliver(it, it.delivery().mailed(mails(it, departed))));
      }
    }
  }

  private static List<ByMail> mails(StoredAlert alert, Departed departed) {
    // Somebody may have taken an address that was named by itself.
    Map<String, ByMail> mails = new LinkedHashMap<>();
    for (ByMail it : Objects.requireNonNull(alert.delivery().mails())) {
      departed
          .address(it.memberId(), it.known())
          .ifPresent(address -> mails.putIfAbsent(address, it.at(address)));
    }
    return List.copyOf(mails.values());
  }
}
