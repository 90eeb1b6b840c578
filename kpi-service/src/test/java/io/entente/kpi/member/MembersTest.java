package io.entente.kpi.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Plans;
import io.entente.kpi.RunningKpi;
import io.entente.rest.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersTest {
  private final UUID workspaceId = UUID.randomUUID();
  private final UUID ada = UUID.randomUUID();
  private final UUID grace = UUID.randomUUID();
  private final KnownMembers members = RunningKpi.shared().bean(KnownMembers.class);

  @Test
  void membersAreAsTheGatewaySaidLast() {
    ToldMembers told = new ToldMembers(workspaceId);
    told.are(
        ToldMembers.member(ada, Role.OWNER, "ada@example.org"),
        ToldMembers.member(grace, Role.ADMIN, "grace@example.org"));
    assertThat(members.role(workspaceId, grace)).contains(Role.ADMIN);

    told.are(ToldMembers.member(grace, Role.AGENT, "grace@example.org"));

    assertThat(members.role(workspaceId, grace)).contains(Role.AGENT);
    assertThat(members.role(workspaceId, ada)).isEmpty();
    assertThat(members.role(UUID.randomUUID(), grace)).isEmpty();
  }

  @Test
  void nobodyElseSaysWhoIsAMember() {
    String body = ToldMembers.body(ToldMembers.member(ada, Role.OWNER, "ada@example.org"));
    for (Role role : Role.values()) {
      Api member = new Api(workspaceId, role);
      assertThat(member.send("PUT", "/internal/members", body).status()).isEqualTo(403);
    }
    String strange = body.replace("\"owner\"", "\"emperor\"");
    assertThat(new Api(workspaceId, Role.OWNER).send("PUT", "/internal/members", strange).status())
        .isEqualTo(403);
    assertThat(members.role(workspaceId, ada)).isEmpty();
  }

  @Test
  void membersAreFoundByIndex() {
    new ToldMembers(workspaceId).are(ToldMembers.member(ada, Role.OWNER, "ada@example.org"));

    Plans.assertByIndex(MemberStore.OF_WORKSPACE, workspaceId);
    Plans.assertByIndex(MemberStore.OF_WORKSPACE + " and member_id = ?", workspaceId, ada);
  }
}
