package io.entente.interactions.schedule;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesTest {
  private static final String NIGHTS =
      """
      {"name": "Nights", "zone": "Europe/Paris", "week": {
        "monday": [{"opens": "22:00", "closes": "06:00"}],
        "tuesday": [{"opens": "22:00", "closes": "06:00"}],
        "wednesday": [{"opens": "22:00", "closes": "06:00"}],
        "thursday": [{"opens": "22:00", "closes": "06:00"}],
        "friday": [{"opens": "22:00", "closes": "06:00"}],
        "saturday": [{"opens": "22:00", "closes": "06:00"}],
        "sunday": [{"opens": "22:00", "closes": "06:00"}]}}
      """;
  private static final String ALWAYS = NIGHTS.replace("22:00", "00:00").replace("06:00", "00:00");
  private static final String NEVER =
      "{\"name\": \"Never\", \"zone\": \"Europe/Paris\", \"week\": {}}";

  private static Database database;
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private Api owner;

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
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T23:30:00+01:00, 2026-03-29T22:30:00Z",
    "2026-10-24T23:30:00+02:00, 2026-10-25T21:30:00Z"
  })
  void case6AndItsTwinAsAPreview(String from, String deadline) {
    String id = owner.post("schedules", NIGHTS).string("id");

    Answer preview =
        owner.post(
            "schedules/" + id + "/preview", "{\"from\": \"" + from + "\", \"seconds\": 28800}");

    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.string("deadline")).isEqualTo(deadline);
    assertThat(preview.string("zone")).isEqualTo("Europe/Paris");
  }

  @Test
  void edgesOfAPreview() {
    String id = owner.post("schedules", NEVER).string("id");

    assertThat(preview(id, "2026-03-28T23:30:00Z", 0)).isEqualTo("2026-03-28T23:30:00Z");
    assertThat(preview(id, "2026-03-28T23:30:00Z", 1)).isEqualTo("null");
    assertThat(
            owner
                .post("schedules/" + id + "/preview", "{\"from\": \"yesterday\", \"seconds\": -1}")
                .pointers())
        .containsExactly("/from");
  }

  private String preview(String id, String from, long seconds) {
    return owner
        .post(
            "schedules/" + id + "/preview",
            "{\"from\": \"" + from + "\", \"seconds\": " + seconds + "}")
        .string("deadline");
  }

  @Test
  void aChangeMakesANewVersion() {
    Answer created = owner.post("schedules", NIGHTS);
    String path = "schedules/" + created.string("id");

    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(owner.send("PUT", path, ALWAYS, Map.of()).status()).isEqualTo(428);
    Answer changed = owner.send("PUT", path, ALWAYS, Map.of("If-Match", "\"1\""));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(owner.send("PUT", path, NIGHTS, Map.of("If-Match", "\"1\"")).status())
        .isEqualTo(412);
    assertThat(owner.get(path).body()).containsEntry("version", 2);
    assertThat(owner.get(path + "/versions").items())
        .extracting(version -> version.get("version"))
        .containsExactly(2, 1);
    assertThat(owner.get("schedules").items()).hasSize(1);
  }

  @Test
  void aNameIsGivenOnce() {
    owner.post("schedules", NIGHTS);

    assertThat(owner.post("schedules", NIGHTS).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \" \", \"zone\": \"Europe/Paris\", \"week\": {}} | /name",
        "{\"name\": \"A\", \"zone\": \"Paris\", \"week\": {}} | /zone",
        "{\"name\": \"A\", \"zone\": \"UTC\"} | /week",
        "{\"name\": \"A\", \"zone\": \"UTC\", \"week\": {\"monday\": [{\"opens\": \"9\","
            + " \"closes\": \"18:00\"}]}} | /week/monday/0/opens",
        "{\"name\": \"A\", \"zone\": \"UTC\", \"week\": {}, \"specialDays\": [{\"date\":"
            + " \"2026-02-30\", \"windows\": []}]} | /specialDays/0/date",
        "{\"name\": \"A\", \"zone\": \"UTC\", \"week\": {}, \"specialDays\": [{\"date\":"
            + " \"2026-02-01\", \"windows\": []}, {\"date\": \"2026-02-01\", \"windows\": []}]} |"
            + " /specialDays/1/date",
        "{\"name\": \"A\", \"zone\": \"UTC\", \"week\": {}, \"holidays\": {\"country\":"
            + " \"atlantis\"}} | /holidays/country",
        "{\"name\": \"A\", \"zone\": \"UTC\", \"week\": {}, \"holidays\": {\"country\":"
            + " \"fr\", \"region\": \"nowhere\"}} | /holidays/region",
      })
  void whatIsWrongIsNamed(String body, String pointer) {
    Answer answer = owner.post("schedules", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly(pointer);
  }

  @Test
  void onlyOwnersAndAdminsWrite() {
    String id = owner.post("schedules", NIGHTS).string("id");

    assertThat(owner.as(Role.AGENT).post("schedules", NEVER).status()).isEqualTo(403);
    assertThat(
            owner
                .as(Role.AGENT)
                .send("PUT", "schedules/default", "{\"scheduleId\": null}", Map.of())
                .status())
        .isEqualTo(403);
    assertThat(owner.as(Role.VIEWER).get("schedules/" + id).status()).isEqualTo(200);
    assertThat(Api.of(service, Ids.next(), Role.OWNER).get("schedules/" + id).status())
        .isEqualTo(404);
  }

  @Test
  void holidaysCloseTheDayUnlessItIsSpecial() {
    String id =
        owner
            .post(
                "schedules",
                """
                {"name": "France", "zone": "Europe/Paris", "week": {
                   "tuesday": [{"opens": "09:00", "closes": "18:00"}],
                   "wednesday": [{"opens": "09:00", "closes": "18:00"}]},
                 "specialDays": [
                   {"date": "2026-11-11", "name": "Armistice", "windows": [
                     {"opens": "10:00", "closes": "12:00"}]}],
                 "holidays": {"country": "fr"}}
                """)
            .string("id");

    // Bastille Day 2026 is a Tuesday; 11 November a Wednesday on which we work all the same.
    assertThat(preview(id, "2026-07-13T22:00:00Z", 3_600)).isEqualTo("2026-07-15T08:00:00Z");
    assertThat(preview(id, "2026-11-10T23:00:00Z", 7_200)).isEqualTo("2026-11-11T11:00:00Z");
    assertThat(preview(id, "2026-11-10T23:00:00Z", 7_201)).isEqualTo("2026-11-17T08:00:01Z");
  }

  @Test
  void holidaysHaveTheirNames() {
    Answer all = owner.get("holidays?country=fr&year=2026");

    assertThat(all.status()).as(all.text()).isEqualTo(200);
    assertThat(all.items()).hasSize(11);
    assertThat(all.items())
        .filteredOn(holiday -> holiday.get("date").equals("2026-07-14"))
        .extracting(holiday -> holiday.get("names"))
        .hasSize(1)
        .doesNotContainNull();
    assertThat(owner.get("holidays?country=fr&region=67&year=2026").items()).hasSize(13);
    assertThat(owner.get("holidays?country=fr&region=zz&year=2026").pointers())
        .containsExactly("?region");
    assertThat(owner.get("holidays?country=xx&year=2026").pointers()).containsExactly("?country");
  }

  @Test
  void aConnectionCountsByItsOwnScheduleFromEverIfItIsNew() {
    String schedule = owner.post("schedules", ALWAYS).string("id");
    UUID connection = connect("acme", schedule);

    tell(connection, "m", Instant.parse("2026-11-01T03:00:00Z"), Duration.ofHours(3));

    assertThat(elapsed()).containsExactly(10_800L);
  }

  @Test
  void aConnectionCountsByAnotherScheduleFromTheChangeOn() {
    String always = owner.post("schedules", ALWAYS).string("id");
    String never = owner.post("schedules", NEVER).string("id");
    UUID connection = connect("acme", never);
    Answer changed = patch(connection, "{\"scheduleId\": \"" + always + "\"}");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.string("scheduleId")).isEqualTo(always);
    assertThat(patch(connection, "{}").string("scheduleId")).isEqualTo(always);
    assertThat(patch(connection, "{\"scheduleId\": \"" + Ids.next() + "\"}").pointers())
        .containsExactly("/scheduleId");
    tell(connection, "old", now.minus(Duration.ofDays(2)), Duration.ofHours(5));
    tell(connection, "new", now.plus(Duration.ofHours(1)), Duration.ofHours(5));
    assertThat(elapsed()).containsExactly(0L, 18_000L);
  }

  @Test
  void theDefaultCountsWhereAConnectionNamesNone() {
    String always = owner.post("schedules", ALWAYS).string("id");
    UUID connection = connect("acme", null);
    Answer chosen =
        owner.send("PUT", "schedules/default", "{\"scheduleId\": \"" + always + "\"}", Map.of());
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
    assertThat(chosen.string("defaultId")).isEqualTo(always);
    // A Sunday of before: office hours were in force then, and stay so.
    tell(connection, "old", Instant.parse("2026-11-01T10:00:00Z"), Duration.ofHours(1));
    tell(connection, "new", now.plusSeconds(60), Duration.ofDays(7));
    assertThat(elapsed()).containsExactly(0L, 604_800L);
  }

  @Test
  void theOrderOfArrivalMakesNoDifferenceAcrossAChange() {
    Answer created = owner.post("schedules", NEVER);
    String path = "schedules/" + created.string("id");
    UUID connection = connect("acme", created.string("id"));
    owner.send("PUT", path, ALWAYS.replace("Nights", "Never"), Map.of("If-Match", "\"1\""));
    Instant change = Instant.parse(owner.get(path).string("validFrom"));
    Instant end = change.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(2));
    long expected = Duration.between(change, end).toSeconds();

    tell(connection, "inOrder", end.minus(Duration.ofDays(3)), Duration.ofDays(3));
    tellBackwards(connection, "reversed", end.minus(Duration.ofDays(3)), Duration.ofDays(3));

    assertThat(elapsed()).containsExactly(expected, expected);
    assertThat(states()).allMatch(state -> state.scheduleVersion() == 2);
  }

  @Test
  void anotherReplicaCountsByAChangeAtOnce() {
    Answer created = owner.post("schedules", NEVER);
    UUID connection = connect("acme", created.string("id"));
    tell(connection, "before", Instant.parse("2026-11-02T09:00:00Z"), Duration.ofHours(1));

    try (Service other = Service.start(database, Map.of("entente.workers", "false"))) {
      Answer changed =
          Api.of(other, workspaceId, Role.OWNER)
              .send(
                  "PUT",
                  "schedules/" + created.string("id"),
                  ALWAYS.replace("Nights", "Never"),
                  Map.of("If-Match", "\"1\""));
      assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }
    tell(connection, "after", Instant.now().plusSeconds(60), Duration.ofHours(1));

    assertThat(elapsed()).containsExactly(0L, 3_600L);
  }

  private Answer patch(UUID connection, String body) {
    return owner.send("PATCH", "connections/" + connection, body, Map.of());
  }

  private UUID connect(String externalId, String scheduleId) {
    Answer answer =
        owner.post(
            "connections",
            "{\"channel\": \"x\", \"externalId\": \"%s\", \"name\": \"Acme\", \"scheduleId\": %s}"
                .formatted(externalId, scheduleId == null ? null : "\"" + scheduleId + "\""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return UUID.fromString(answer.string("id"));
  }

  private void tell(UUID connection, String thread, Instant asked, Duration later) {
    service.file(
        List.of(
            customer("ada" + thread, thread, asked).inbound(workspaceId, Channel.X, connection)));
    service.file(
        List.of(
            agent("acme", thread + "-answer", asked.plus(later))
                .answering(thread)
                .inbound(workspaceId, Channel.X, connection)));
  }

  private void tellBackwards(UUID connection, String thread, Instant asked, Duration later) {
    service.file(
        List.of(
            agent("acme", thread + "-answer", asked.plus(later))
                .answering(thread)
                .inbound(workspaceId, Channel.X, connection)));
    service.file(
        List.of(
            customer("ada" + thread, thread, asked).inbound(workspaceId, Channel.X, connection)));
  }

  private List<Long> elapsed() {
    return states().stream()
        .flatMap(state -> state.waits().stream())
        .filter(wait -> wait.elapsed() != null)
        .map(wait -> wait.elapsed().businessSeconds())
        .toList();
  }

  /** The newest state of each cycle, in the order of their first telling. */
  private List<CycleState> states() {
    EventJson json = service.bean(EventJson.class);
    Map<String, CycleState> newest = new LinkedHashMap<>();
    service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), CycleState.class),
            Topics.CYCLES,
            workspaceId)
        .forEach(state -> newest.put(state.key(), state));
    return List.copyOf(newest.values());
  }
}
