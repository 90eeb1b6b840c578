package io.entente.interactions.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Ids;
import io.entente.events.SegmentMembership;
import io.entente.events.SegmentState;
import io.entente.events.Topics;
import io.entente.interactions.testing.Service;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SegmentRulesTest {
  @Test
  void aRuleLooksAtTheSegmentsOfTheCustomer() {
    try (Service service = Service.startIdle()) {
      Automation desk = Automation.of(service, Ids.next());
      UUID vip = Ids.next();
      UUID ada = Ids.next();
      EventJson json = service.bean(EventJson.class);
      service.apply(
          Topics.SEGMENT_STATES,
          List.of(json.encode(new SegmentState(desk.workspaceId(), vip, 1, "VIP", false))));
      service.apply(
          Topics.SEGMENTS,
          List.of(json.encode(new SegmentMembership(desk.workspaceId(), ada, 1, List.of(vip)))));
      UUID identity = Ids.identity(desk.workspaceId(), Channel.X, desk.connection(), "ada");
      service.apply(
          Topics.CONTACTS,
          List.of(json.encode(new IdentityMapping(desk.workspaceId(), identity, ada, 1))));
      desk.rule(
          "customer_message",
          "{\"field\": \"segment\", \"values\": [\"" + vip + "\"]}",
          Automation.change("{\"priority\": \"urgent\"}"));

      String ofAda = desk.said("ada", "Hello");
      String ofGrace = desk.said("grace", "Hello");
      desk.settle();

      assertThat(desk.shown(ofAda)).containsEntry("priority", "urgent");
      assertThat(desk.shown(ofGrace)).containsEntry("priority", "none");
    }
  }
}
