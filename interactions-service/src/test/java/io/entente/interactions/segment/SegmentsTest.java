package io.entente.interactions.segment;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Ids;
import io.entente.events.SegmentMembership;
import io.entente.events.SegmentState;
import io.entente.events.Topics;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.rest.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  private static Service service;
  private static EventJson json;

  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final UUID connection = UUID.fromString(owner.connect("acme"));
  private final UUID vip = Ids.next();
  private final UUID lapsed = Ids.next();
  private Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
    json = service.bean(EventJson.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private void know(UUID segment, boolean deleted) {
    service.apply(
        Topics.SEGMENT_STATES,
        List.of(
            json.encode(new SegmentState(workspaceId, segment, deleted ? 2 : 1, "Some", deleted))));
  }

  private SegmentMembership in(UUID contact, long version, UUID... segments) {
    return new SegmentMembership(workspaceId, contact, version, List.of(segments));
  }

  private void tell(SegmentMembership... memberships) {
    service.apply(Topics.SEGMENTS, List.of(memberships).stream().map(json::encode).toList());
  }

  private void map(String who, UUID contact, long version) {
    UUID identity = Ids.identity(workspaceId, Channel.X, connection, who);
    service.apply(
        Topics.CONTACTS,
        List.of(json.encode(new IdentityMapping(workspaceId, identity, contact, version))));
  }

  private void says(String... people) {
    for (String who : people) {
      at = at.plusSeconds(1);
      service.file(
          List.of(customer(who, who + "-1", at).inbound(workspaceId, Channel.X, connection)));
    }
  }

  private List<String> listed(String query) {
    Answer answer = owner.get("conversations?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.items().stream()
        .map(it -> String.valueOf(it.get("subject")).replaceAll(".* of ", ""))
        .toList();
  }

  private long targets() {
    return service
        .sql()
        .number("select count(*) from sla_target where workspace_id = ?", workspaceId);
  }

  /** Fires what was set for now. */
  private int review() {
    List<Due> due =
        service
            .sql()
            .list(
                "select subject_id, due_at from timer where workspace_id = ? and kind = ?",
                row -> new Due(workspaceId, row.uuid("subject_id"), row.instant("due_at")),
                workspaceId,
                RefreshPromises.KIND);
    service
        .sql()
        .update(
            "delete from timer where workspace_id = ? and kind = ?",
            workspaceId,
            RefreshPromises.KIND);
    service.transactions().writing(() -> service.bean(RefreshPromises.class).fire(due));
    return due.size();
  }

  @Test
  void theNewestCountsWhateverTheOrder() {
    UUID ada = Ids.next();
    UUID grace = Ids.next();
    List<SegmentMembership> told =
        new ArrayList<>(
            List.of(
                in(ada, 1, vip),
                in(ada, 2, vip, lapsed),
                in(ada, 3, lapsed),
                in(grace, 1, vip),
                in(grace, 2),
                in(grace, 2)));
    Random random = new Random(20261122L);
    for (int round = 0; round < 10; round++) {
      service.sql().update("delete from contact_segment_told where workspace_id = ?", workspaceId);
      Collections.shuffle(told, random);
      int half = random.nextInt(told.size());
      tell(told.subList(0, half).toArray(SegmentMembership[]::new));
      tell(told.subList(half, told.size()).toArray(SegmentMembership[]::new));

      assertThat(
              service
                  .sql()
                  .list(
                      "select contact_id, segment_id from contact_segment where workspace_id = ?",
                      row -> List.of(row.uuid("contact_id"), row.uuid("segment_id")),
                      workspaceId))
          .as("round %d", round)
          .containsExactly(List.of(ada, lapsed));
    }
  }

  @Test
  void listsAreOfThoseWhoAreInASegment() {
    says("ada", "grace", "linus");
    UUID ada = Ids.next();
    UUID linus = Ids.next();
    map("ada", ada, 1);
    map("linus", linus, 1);
    tell(in(ada, 1, vip), in(linus, 1, vip, lapsed));

    assertThat(listed("segment=" + vip)).containsExactly("linus", "ada");
    assertThat(listed("sort=waiting&segment=" + vip)).containsExactly("ada", "linus");
    assertThat(listed("segment=" + lapsed)).containsExactly("linus");
    assertThat(listed("segment=" + vip + "&segment=" + lapsed)).containsExactly("linus", "ada");
    assertThat(listed("segment=" + Ids.next())).isEmpty();
    assertThat(listed("status=resolved&segment=" + vip)).isEmpty();
    assertThat(listed("assignee=none&channel=x&segment=" + vip)).containsExactly("linus", "ada");
    assertThat(listed("sort=deadline&segment=" + vip)).isEmpty();
    assertThat(owner.get("conversations?count=true&segment=" + vip).body())
        .containsEntry("total", Map.of("count", 2, "exact", true));

    map("ada", linus, 2);
    assertThat(listed("segment=" + lapsed)).containsExactly("linus", "ada");
  }

  @Test
  void pagesOfASegmentFollowOneAnother() {
    String[] people = IntStream.range(0, 7).mapToObj(i -> "p" + i).toArray(String[]::new);
    says(people);
    List<SegmentMembership> all = new ArrayList<>();
    for (String who : people) {
      UUID contact = Ids.next();
      map(who, contact, 1);
      all.add(in(contact, 1, vip));
    }
    tell(all.toArray(SegmentMembership[]::new));

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = owner.get("conversations?limit=3&segment=" + vip + cursor);
      page.items().forEach(it -> seen.add(String.valueOf(it.get("subject"))));
      cursor = page.body().get("next") == null ? "" : "&cursor=" + page.string("next");
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize(7).doesNotHaveDuplicates().first().asString().endsWith("p6");
  }

  @Test
  void whatIsPromisedToASegmentFollowsItsMembers() {
    know(vip, false);
    Answer made =
        owner.post(
            "sla-policies",
            """
            {"name": "VIP", "firstResponse": {"seconds": 600, "clock": "calendar"},
             "conditions": {"match": "all", "items": [{"field": "segment", "values": ["%s"]}]}}
            """
                .formatted(vip));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    at = Instant.parse(made.string("validFrom")).plusSeconds(1);
    says("ada");
    assertThat(targets()).isZero();
    UUID ada = Ids.next();
    map("ada", ada, 1);
    assertThat(review()).isZero();

    tell(in(ada, 1, vip));
    assertThat(review()).isEqualTo(1);
    assertThat(targets()).isEqualTo(1);
    assertThat(owner.get("conversations?sort=deadline&segment=" + vip).items()).hasSize(1);

    tell(in(ada, 2));
    review();
    assertThat(targets()).isZero();

    UUID countess = Ids.next();
    tell(in(countess, 1, vip));
    map("ada", countess, 2);
    assertThat(review()).isEqualTo(1);
    assertThat(targets()).isEqualTo(1);
    map("ada", ada, 3);
    assertThat(review()).isEqualTo(1);
    assertThat(targets()).isZero();
  }

  @Test
  void whoIsInTheSegmentIsPromisedMoreFromTheFirstMessageOn() {
    know(vip, false);
    String preview =
        """
        {"at": "2026-11-20T09:00:00Z", "connectionId": "%s", "segmentIds": ["%s"]}
        """;
    Answer made =
        owner.post(
            "sla-policies",
            """
            {"name": "VIP", "firstResponse": {"seconds": 600, "clock": "calendar"},
             "conditions": {"match": "all", "items": [{"field": "segment", "values": ["%s"]}]}}
            """
                .formatted(vip));
    at = Instant.parse(made.string("validFrom")).plusSeconds(1);
    UUID ada = Ids.next();
    map("ada", ada, 1);
    tell(in(ada, 1, vip));

    says("ada", "grace");

    assertThat(targets()).isEqualTo(1);
    assertThat(
            owner
                .post("sla-policies/preview", preview.formatted(connection, Ids.next()))
                .pointers())
        .containsExactly("/segmentIds/0");
  }

  @Test
  void aSegmentThatIsUnknownOrDeletedIsRefused() {
    know(lapsed, false);
    know(lapsed, true);
    for (UUID unknown : List.of(vip, lapsed)) {
      String items = "[{\"field\": \"segment\", \"values\": [\"" + unknown + "\"]}]";
      Map.of(
              "sla-policies",
              """
              {"name": "A", "firstResponse": {"seconds": 60, "clock": "calendar"},
               "conditions": {"match": "all", "items": %s}}
              """
                  .formatted(items),
              "rules",
              """
              {"name": "A", "on": "customer_message", "stop": false,
               "conditions": {"match": "all", "items": %s},
               "actions": [{"type": "note", "body": "Hello"}]}
              """
                  .formatted(items),
              "views",
              """
              {"scope": "workspace", "name": "A", "filters": {"segment": ["%s"]}}
              """
                  .formatted(unknown))
          .forEach((path, body) -> {
            Answer answer = owner.post(path, body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.pointers())
                .containsExactly(
                    path.equals("views") ? "/filters/segment/0" : "/conditions/items/0/values/0");
          });
    }
    know(vip, false);
    assertThat(
            owner
                .post(
                    "views",
                    """
                    {"scope": "workspace", "name": "A", "filters": {"segment": ["%s"]}}
                    """
                        .formatted(vip))
                .status())
        .isEqualTo(201);
  }

  @Test
  void everyReadIsLedByAnIndex() {
    tell(
        IntStream.range(0, 500)
            .mapToObj(_ -> in(Ids.next(), 1, vip, lapsed))
            .toArray(SegmentMembership[]::new));
    service
        .sql()
        .list("analyze table contact_segment, contact_segment_told", row -> row.text("Table"));
    String rows = Rows.of(List.of(workspaceId), id -> new Object[] {id, Ids.next()});

    for (String statement :
        List.of(
            MembershipStore.LOCK,
            MembershipStore.LEAVE,
            PromisedStore.OF_CONTACTS,
            PromisedStore.OF_MEMBERS)) {
      assertThat(Plan.of(service.sql(), statement, rows))
          .as(statement)
          .filteredOn(Plan::isStored)
          .isNotEmpty()
          .allMatch(plan -> plan.key() != null)
          .noneMatch(plan -> List.of("ALL", "index").contains(plan.access()));
    }
    assertThat(Plan.of(service.sql(), MembershipStore.FEW.formatted("(?)"), workspaceId, vip, 100))
        .filteredOn(plan -> plan.table().equals("contact_segment"))
        .allMatch(plan -> plan.key().equals("contact_segment_members"));
  }
}
