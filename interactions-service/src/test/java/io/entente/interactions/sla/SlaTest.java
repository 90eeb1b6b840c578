package io.entente.interactions.sla;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.DeadlineNotice;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.TargetKind;
import io.entente.events.TargetOutcome;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises, from the policy to the notice. Nothing runs by itself but where a test says so. */
class SlaTest {
  private static final String HOURLY =
      """
      {"name": "Hourly", "firstResponse": {"seconds": 3600, "clock": "calendar"},
       "nextResponse": {"seconds": 3600, "clock": "calendar"}, "warnAtPercent": 50}
      """;
  private static final String DAILY = HOURLY.replace("3600", "86400");

  private static Database database;
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private Api owner;
  private String connection;
  private Instant start;

  @BeforeAll
  static void start() {
    database = BackingServers.shared().database("interactions");
    service = Service.start(database, Map.of("entente.workers", "false"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void enter() {
    owner = Api.of(service, workspaceId, Role.OWNER);
    connection = owner.connect("acme");
  }

  private Answer promise(String policy) {
    Answer answer = owner.post("sla-policies", policy);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    // What follows starts after the policy, at a whole second.
    start =
        Instant.parse(answer.string("validFrom")).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    return answer;
  }

  private void file(Said... messages) {
    service.file(
        List.of(messages).stream()
            .map(said -> said.inbound(workspaceId, Channel.X, UUID.fromString(connection)))
            .toList());
  }

  private String onlyConversation() {
    List<Map<String, Object>> items = owner.get("conversations").items();
    assertThat(items).hasSize(1);
    return String.valueOf(items.getFirst().get("id"));
  }

  private List<Map<String, Object>> targets() {
    Answer answer = owner.get("conversations/" + onlyConversation() + "/targets");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.items();
  }

  @ParameterizedTest
  @CsvSource({"3600, met", "3601, breached"})
  void case7(long seconds, String state) {
    promise(HOURLY);
    file(customer("ada", "m1", start));
    file(agent("acme", "a1", start.plusSeconds(seconds)).answering("m1"));

    assertThat(targets())
        .extracting(
            target -> target.get("kind"),
            target -> target.get("state"),
            target -> target.get("deadline"))
        .containsExactly(tuple("first_response", state, start.plusSeconds(3_600).toString()));
    assertThat(told())
        .extracting(CycleState.Target::kind, CycleState.Target::outcome)
        .containsExactly(tuple(TargetKind.FIRST_RESPONSE, TargetOutcome.of(state)));
    assertThat(count("timer")).isZero();
    assertThat(count("conversation_deadline")).isZero();
  }

  @Test
  void whereNothingIsPromisedNothingIsKept() {
    file(customer("ada", "m1", Instant.parse("2026-11-02T09:00:00Z")));

    assertThat(targets()).isEmpty();
    assertThat(count("sla_target")).isZero();
    assertThat(owner.get("conversations/" + onlyConversation()).body())
        .containsEntry("dueAt", null)
        .containsEntry("breached", false)
        .containsEntry("remainingSeconds", null);
  }

  @Test
  void aConversationTellsItsNearestDeadline() {
    promise(HOURLY);
    file(customer("ada", "m1", start));

    Map<String, Object> conversation = owner.get("conversations/" + onlyConversation()).body();

    assertThat(conversation)
        .containsEntry("dueAt", start.plusSeconds(3_600).toString())
        .containsEntry("dueTarget", "first_response")
        .containsEntry("breached", false);
    assertThat(((Number) conversation.get("remainingSeconds")).longValue())
        .isBetween(3_500L, 3_602L);
  }

  @Test
  void listsComeByDeadline() {
    promise(HOURLY);
    file(
        customer("ada", "m1", start.plusSeconds(30)),
        customer("grace", "m2", start.plusSeconds(10)),
        customer("linus", "m3", start.plusSeconds(20)),
        customer("alan", "m4", start.plusSeconds(40)));
    file(agent("acme", "a4", start.plusSeconds(50)).answering("m4"));

    Answer first = owner.get("conversations?sort=deadline&limit=2");
    Answer second = owner.get("conversations?sort=deadline&limit=2&cursor=" + first.string("next"));

    assertThat(first.items())
        .extracting(conversation -> conversation.get("dueAt"))
        .containsExactly(start.plusSeconds(3_610).toString(), start.plusSeconds(3_620).toString());
    assertThat(second.items())
        .extracting(conversation -> conversation.get("dueAt"))
        .containsExactly(start.plusSeconds(3_630).toString());
    assertThat(second.body().get("next")).isNull();
    assertThat(owner.get("conversations?sort=deadline&connection=" + connection).items())
        .hasSize(3);
  }

  @Test
  void aChangedPolicyAppliesToWhatStartsLater() {
    Answer created = promise(HOURLY);
    file(customer("ada", "m1", start));
    Answer changed =
        owner.send(
            "PUT", "sla-policies/" + created.string("id"), DAILY, Map.of("If-Match", "\"1\""));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    Instant change = Instant.parse(changed.string("validFrom"));
    // By now the policy is another, and the wait that goes on keeps what it was promised.
    file(customer("ada", "m2", start.plusSeconds(1)).answering("m1"));
    file(agent("acme", "a1", start.plusSeconds(10)).answering("m1"));
    file(customer("ada", "m3", start.plusSeconds(20)).answering("m1"));

    assertThat(targets())
        .extracting(target -> target.get("policyVersion"), target -> target.get("seconds"))
        .containsExactly(
            tuple(change.isAfter(start) ? 1 : 2, change.isAfter(start) ? 3_600 : 86_400),
            tuple(2, 86_400));
  }

  @Test
  void whatIsSetOnAConversationChoosesThePolicyOfWhatIsOpen() {
    promise(
        HOURLY.replace(
            "{\"name\"",
            """
            {"conditions": {"match": "all", "items": [{"field": "priority", "values": ["high"]}]},
             "name"\
            """));
    promise(DAILY);
    file(customer("ada", "m1", start));
    file(agent("acme", "a1", start.plusSeconds(10)).answering("m1"));
    file(customer("ada", "m2", start.plusSeconds(20)).answering("m1"));
    assertThat(targets()).extracting(target -> target.get("seconds")).containsOnly(86_400);

    Answer changed =
        owner.send(
            "PATCH", "conversations/" + onlyConversation(), "{\"priority\": \"high\"}", Map.of());

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.string("dueAt")).isEqualTo(start.plusSeconds(3_620).toString());
    assertThat(targets())
        .extracting(target -> target.get("kind"), target -> target.get("seconds"))
        .containsExactly(tuple("first_response", 86_400), tuple("next_response", 3_600));
    assertThat(told()).extracting(CycleState.Target::seconds).containsExactly(86_400L, 3_600L);
    assertThat(timers()).containsExactly(start.plusSeconds(1_820));
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    promise(
        HOURLY
            .replace("}\n", "")
            .replace(
                "\"warnAtPercent\": 50",
                "\"warnAtPercent\": 50, \"resolution\": {\"seconds\": 7200, \"clock\": \"business\"}}"));
    List<Said> tale = new ArrayList<>();
    for (String who : List.of("ada", "grace")) {
      tale.add(customer(who, who + "1", start));
      tale.add(agent("acme", who + "a1", start.plusSeconds(1_800)).answering(who + "1"));
      tale.add(customer(who, who + "2", start.plusSeconds(3_600)).answering(who + "1"));
      tale.add(customer(who, who + "3", start.plusSeconds(3_700)).answering(who + "1"));
      tale.add(agent("acme", who + "a2", start.plusSeconds(9_000)).answering(who + "1"));
      tale.add(customer(who, who + "4", start.plusSeconds(9_100)).answering(who + "1"));
    }
    tale.subList(0, 6).forEach(this::file);
    tale.subList(6, 12).reversed().forEach(this::file);

    List<List<Object>> rows =
        service
            .sql()
            .list(
                """
                select conversation_id, cycle, kind, started_at, deadline, warn_at, ended_at
                from sla_target where workspace_id = ?
                order by conversation_id, cycle, kind, started_at
                """,
                row ->
                    java.util.Arrays.<Object>asList(
                        row.integer("cycle"),
                        row.text("kind"),
                        row.instant("started_at"),
                        row.instantOrNull("deadline"),
                        row.instantOrNull("warn_at"),
                        row.instantOrNull("ended_at")),
                workspaceId);

    assertThat(rows).hasSize(8);
    assertThat(rows.subList(0, 4)).isEqualTo(rows.subList(4, 8));
    assertThat(count("conversation_deadline")).isEqualTo(2);
  }

  @Test
  void anAnswerInTimeCancelsTheTimer() {
    promise(HOURLY);
    file(customer("ada", "m1", start));
    assertThat(timers()).containsExactly(start.plusSeconds(1_800));

    file(agent("acme", "a1", start.plusSeconds(60)).answering("m1"));

    assertThat(timers()).isEmpty();
    assertThat(count("conversation_deadline")).isZero();
  }

  @Test
  void noticesAreGivenAtTheirSecondAndOnceByTwoReplicas() {
    promise(
        """
        {"name": "Fast", "firstResponse": {"seconds": 4, "clock": "calendar"}, "warnAtPercent": 50}
        """);
    Instant asked = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
    file(
        IntStream.range(0, 300)
            .mapToObj(i -> customer("c" + i, "m" + i, asked))
            .toArray(Said[]::new));

    List<DeadlineNotice> notices = firedByTwo(600);

    assertThat(notices).filteredOn(it -> it.type() == DeadlineNotice.Type.WARNING).hasSize(300);
    assertThat(notices).filteredOn(it -> it.type() == DeadlineNotice.Type.BREACH).hasSize(300);
    assertThat(notices)
        .allMatch(it -> it.deadline().equals(asked.plusSeconds(4)))
        .allMatch(it ->
            !it.at().isBefore(asked.plusSeconds(it.type() == DeadlineNotice.Type.WARNING ? 2 : 5)));
    assertThat(
            service
                .sql()
                .number(
                    """
                    select count(*) from conversation_change
                    where workspace_id = ? and field = 'target.first_response'
                    """,
                    workspaceId))
        .isEqualTo(600);
  }

  @Test
  void whatWasDueWhileNothingRanIsToldAfterwards() {
    Answer policy = promise(HOURLY);
    service
        .sql()
        .update(
            "update sla_policy_version set valid_from = ? where policy_id = ?",
            Instant.parse("2026-01-01T00:00:00Z"),
            policy.string("id"));
    Instant asked = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2));
    try (Service other = Service.start(database, Map.of("entente.workers", "false"))) {
      other.file(
          List.of(
              customer("ada", "m1", asked)
                  .inbound(workspaceId, Channel.X, UUID.fromString(connection))));
    }

    List<DeadlineNotice> notices = firedByTwo(2);

    assertThat(notices)
        .extracting(DeadlineNotice::type)
        .containsExactly(DeadlineNotice.Type.WARNING, DeadlineNotice.Type.BREACH);
    assertThat(owner.get("conversations/" + onlyConversation()).body())
        .containsEntry("breached", true);
    assertThat(targets().getFirst())
        .containsEntry("state", "breached")
        .extractingByKey("breachedAt")
        .isNotNull();
  }

  /** Has two replicas run until there are so many notices, and a while longer. */
  private List<DeadlineNotice> firedByTwo(int count) {
    Map<String, Object> running =
        Map.of("entente.kafka.servers", BackingServers.shared().kafkaServers());
    try (Service one = Service.start(database, running);
        Service two = Service.start(database, running)) {
      assertThat(one.uri()).isNotEqualTo(two.uri());
      await().atMost(Duration.ofMinutes(2)).until(() -> notices().size() >= count);
      assertThat(count("timer")).isZero();
    }
    assertThat(notices()).hasSize(count);
    return notices();
  }

  private List<DeadlineNotice> notices() {
    EventJson json = service.bean(EventJson.class);
    return service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), DeadlineNotice.class),
            Topics.DEADLINES,
            workspaceId);
  }

  private List<Instant> timers() {
    return service
        .sql()
        .list(
            "select due_at from timer where workspace_id = ? and kind = 'sla'",
            row -> row.instant("due_at"),
            workspaceId);
  }

  private long count(String table) {
    return service
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", workspaceId);
  }

  private List<CycleState.Target> told() {
    EventJson json = service.bean(EventJson.class);
    Map<String, CycleState> newest = new TreeMap<>();
    service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), CycleState.class),
            Topics.CYCLES,
            workspaceId)
        .forEach(state -> newest.put(state.key(), state));
    return newest.values().stream()
        .flatMap(state -> state.targets().stream())
        .sorted(Comparator.comparing(CycleState.Target::startedAt))
        .toList();
  }

  @Test
  void thePreviewIsWhatWillBePromised() {
    promise(HOURLY);
    Answer preview =
        owner.post(
            "sla-policies/preview",
            "{\"at\": \"%s\", \"connectionId\": \"%s\"}".formatted(start, connection));
    file(customer("ada", "m1", start));

    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.string("policyName")).isEqualTo("Hourly");
    assertThat(preview.text())
        .contains(start.plusSeconds(3_600).toString(), start.plusSeconds(1_800).toString());
    assertThat(targets().getFirst()).containsEntry("deadline", start.plusSeconds(3_600).toString());
  }

  @Test
  void theFirstPolicyOfTheListCounts() {
    String channel =
        """
        "conditions": {"match": "all", "items": [{"field": "channel", "values": ["%s"]}]},
        """;
    String mail =
        promise(HOURLY.replace("{\"name\"", "{" + channel.formatted("email") + "\"name\""))
            .string("id");
    String all = promise(DAILY).string("id");
    assertThat(promised()).isEqualTo(all);
    String onX =
        promise(HOURLY.replace("{\"name\"", "{" + channel.formatted("x") + "\"name\""))
            .string("id");
    assertThat(promised()).isEqualTo(all);

    Answer ordered =
        owner.send(
            "PUT",
            "sla-policies/order",
            "{\"ids\": [\"%s\", \"%s\", \"%s\"]}".formatted(mail, onX, all),
            Map.of());

    assertThat(ordered.status()).as(ordered.text()).isEqualTo(200);
    assertThat(ordered.items()).extracting(item -> item.get("id")).containsExactly(mail, onX, all);
    assertThat(promised()).isEqualTo(onX);
    assertThat(
            owner.send("DELETE", "sla-policies/" + onX, null, Map.of("If-Match", "\"2\"")).status())
        .isEqualTo(204);
    assertThat(promised()).isEqualTo(all);
    assertThat(owner.get("sla-policies/" + onX).status()).isEqualTo(404);
    assertThat(owner.get("sla-policies/" + onX + "/versions").items()).hasSize(3);
  }

  private String promised() {
    return owner
        .post(
            "sla-policies/preview",
            "{\"at\": \"2026-11-02T09:00:00Z\", \"connectionId\": \"" + connection + "\"}")
        .string("policyId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"A\"} | /firstResponse",
        "{\"name\": \"A\", \"resolution\": {\"seconds\": 0, \"clock\": \"calendar\"}} |"
            + " /resolution/seconds",
        "{\"name\": \"A\", \"resolution\": {\"seconds\": 1, \"clock\": \"lunar\"}} |"
            + " /resolution/clock",
        "{\"name\": \"A\", \"resolution\": {\"seconds\": 1, \"clock\": \"calendar\"},"
            + " \"warnAtPercent\": 100} | /warnAtPercent",
        "{\"name\": \"A\", \"resolution\": {\"seconds\": 1, \"clock\": \"calendar\"},"
            + " \"scheduleId\": \"0193e7a0-0000-7000-8000-000000000000\"} | /scheduleId",
        "{\"name\": \"A\", \"resolution\": {\"seconds\": 1, \"clock\": \"calendar\"},"
            + " \"conditions\": {\"match\": \"all\", \"items\": [{\"field\": \"channel\","
            + " \"values\": [\"pigeon\"]}]}} | /conditions/items/0/values/0",
        "{\"name\": \"A\", \"resolution\": {\"seconds\": 1, \"clock\": \"calendar\"},"
            + " \"conditions\": {\"match\": \"all\", \"items\": [{\"field\": \"connection\","
            + " \"values\": [\"0193e7a0-0000-7000-8000-000000000000\"]}]}} |"
            + " /conditions/items/0/values/0",
      })
  void whatIsWrongIsNamed(String body, String pointer) {
    Answer answer = owner.post("sla-policies", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly(pointer);
  }

  @Test
  void onlyOwnersAndAdminsWrite() {
    String id = promise(HOURLY).string("id");

    assertThat(owner.as(Role.AGENT).post("sla-policies", HOURLY).status()).isEqualTo(403);
    assertThat(owner.as(Role.VIEWER).get("sla-policies").items()).hasSize(1);
    assertThat(owner.send("PUT", "sla-policies/" + id, HOURLY, Map.of()).status()).isEqualTo(428);
    assertThat(
            owner.send("PUT", "sla-policies/" + id, HOURLY, Map.of("If-Match", "\"7\"")).status())
        .isEqualTo(412);
    assertThat(
            Api.of(service, Ids.next(), Role.OWNER)
                .send("PUT", "sla-policies/" + id, HOURLY, Map.of("If-Match", "\"1\""))
                .status())
        .isEqualTo(404);
  }
}
