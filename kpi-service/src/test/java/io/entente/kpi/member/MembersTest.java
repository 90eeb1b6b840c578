package io.entente.kpi.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Plans;
import io.entente.kpi.RunningKpi;
import io.entente.rest.Role;
import java.time.Instant;
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

    told.are(owner(), ToldMembers.member(grace, Role.AGENT, "grace@example.org"));

    assertThat(members.role(workspaceId, grace)).contains(Role.AGENT);
    assertThat(members.role(workspaceId, ada)).isEmpty();
    assertThat(members.role(UUID.randomUUID(), grace)).isEmpty();
  }

  private static String owner() {
    return ToldMembers.member(UUID.randomUUID(), Role.OWNER, "owner@example.org");
  }

  @Test
  void whatWasReadEarlierAndArrivesLaterChangesNothing() {
    ToldMembers told = new ToldMembers(workspaceId);
    Instant asOf = Instant.parse("2026-03-01T10:00:00.000001Z");
    String agent = ToldMembers.member(grace, Role.AGENT, "grace@example.org");
    String admin = ToldMembers.member(grace, Role.ADMIN, "grace@example.org");
    assertThat(told.tell(ToldMembers.body(asOf, owner(), agent)).status()).isEqualTo(204);

    Instant earlier = asOf.minusNanos(1_000);
    assertThat(told.tell(ToldMembers.body(earlier, owner(), admin)).status()).isEqualTo(204);
    assertThat(members.role(workspaceId, grace)).contains(Role.AGENT);

    Instant later = asOf.plusNanos(1_000);
    assertThat(told.tell(ToldMembers.body(later, owner(), admin)).status()).isEqualTo(204);
    assertThat(members.role(workspaceId, grace)).contains(Role.ADMIN);
  }

  @Test
  void whoDoesNotSayWhenIsThoughtAMinuteBehind() {
    ToldMembers told = new ToldMembers(workspaceId);
    String admin = ToldMembers.member(grace, Role.ADMIN, "grace@example.org");
    String timeless = "{\"members\":[%s,%s]}".formatted(owner(), admin);
    told.are(owner());
    assertThat(told.tell(timeless).status()).isEqualTo(204);
    assertThat(members.role(workspaceId, grace)).isEmpty();

    UUID another = UUID.randomUUID();
    ToldMembers toldThere = new ToldMembers(another);
    toldThere.tell(ToldMembers.body(Instant.now().minusSeconds(300), owner()));
    assertThat(toldThere.tell(timeless).status()).isEqualTo(204);
    assertThat(members.role(another, grace)).contains(Role.ADMIN);
  }

  @Test
  void aListWithoutAnyOwnerIsNotAllOfAWorkspace() {
    ToldMembers told = new ToldMembers(workspaceId);
    told.are(ToldMembers.member(ada, Role.OWNER, "ada@example.org"));
    String admin = ToldMembers.member(grace, Role.ADMIN, "grace@example.org");

    for (String body :
        new String[] {ToldMembers.body(Instant.now()), ToldMembers.body(Instant.now(), admin)}) {
      assertThat(told.tell(body).status()).isEqualTo(422);
      assertThat(told.tell(body).errors()).isEqualTo("/members has no owner\n");
    }
    assertThat(members.role(workspaceId, ada)).contains(Role.OWNER);
    assertThat(members.role(workspaceId, grace)).isEmpty();
  }

  @Test
  void nobodyElseSaysWhoIsAMember() {
    String body =
        ToldMembers.body(Instant.now(), ToldMembers.member(ada, Role.OWNER, "ada@example.org"));
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
