package io.entente.contacts.merge;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.LINUS;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.events.IdentityMapping;
import io.entente.events.PersonState;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeApiTest {
  private static final String CONTACTS = "/api/v1/contacts/";
  private static final String MERGES = "/api/v1/merges/";

  private final MergeWorld world = new MergeWorld();
  private final Api agent = new Api(world.workspaceId(), Role.AGENT);

  @BeforeEach
  void meet() {
    world.hear(ADA, T0);
    world.hear(GRACE, T0.plusSeconds(60));
    world.hear(LINUS, T0.plusSeconds(30));
  }

  @Test
  void twoAreShownAsOneAndApartAgainAsBefore() {
    List<String> belongings = world.belongings();
    String shown = world.shown();

    Answer merged = merge(ADA, GRACE);

    assertThat(merged.status()).isEqualTo(201);
    assertThat(merged.text("ground")).isEqualTo("member");
    assertThat(world.belongings()).isEqualTo(belongings);
    Answer kept = agent.get(CONTACTS + world.home(GRACE));
    assertThat(kept.text("id")).isEqualTo(world.home(ADA).toString());
    assertThat(kept.text("name")).isEqualTo("Ada Lovelace");
    assertThat(kept.text("lastActivityAt")).isEqualTo("2026-03-02T09:01:00Z");
    assertThat(kept.body().get("identities").size()).isEqualTo(2);
    assertThat(agent.get("/api/v1/contacts").each("name")).containsExactly("Ada Lovelace", "linus");
    assertThat(agent.get("/api/v1/contacts?query=hopper").each("name"))
        .containsExactly("Ada Lovelace");
    assertThat(mapping(GRACE)).isEqualTo(mapped(GRACE, world.home(ADA), 2));
    assertThat(mapping(ADA).version()).isEqualTo(1);
    assertThat(world.shownAs())
        .containsExactly(
            new PersonState(world.workspaceId(), world.home(GRACE), world.home(ADA), 2));

    Answer undone = agent.delete(MERGES + merged.text("id"));

    assertThat(undone.status()).isEqualTo(200);
    assertThat(undone.body().get("undoneAt").isNull()).isFalse();
    assertThat(world.belongings()).isEqualTo(belongings);
    assertThat(world.shown()).isEqualTo(shown);
    assertThat(mapping(GRACE)).isEqualTo(mapped(GRACE, world.home(GRACE), 3));
  }

  @Test
  void aMergeRecordsTheValuesOfBoth() {
    merge(ADA, GRACE);

    JsonNode record = agent.get(CONTACTS + world.home(GRACE) + "/merges").items().getFirst();

    assertThat(record.get("keptId").getStringValue()).isEqualTo(world.home(ADA).toString());
    assertThat(record.get("absorbedId").getStringValue()).isEqualTo(world.home(GRACE).toString());
    assertThat(record.get("memberId").isNull()).isFalse();
    assertThat(value(record.get("values"), "name")).isEqualTo("Ada Lovelace of " + world.home(ADA));
    assertThat(value(record.get("absorbedValues"), "name"))
        .isEqualTo("Grace Hopper of " + world.home(GRACE));
  }

  @Test
  void historyComesInPagesWithWhatWasTakenBack() {
    String first = merge(ADA, GRACE).text("id");
    agent.delete(MERGES + first);
    String second = merge(ADA, GRACE).text("id");
    String third = merge(ADA, LINUS).text("id");
    String path = CONTACTS + world.home(LINUS) + "/merges?limit=2";

    Answer page = agent.get(path);
    Answer rest = agent.get(path + "&cursor=" + page.text("next"));

    assertThat(page.each("id")).containsExactly(third, second);
    assertThat(rest.each("id")).containsExactly(first);
    assertThat(rest.body().get("next").isNull()).isTrue();
    assertThat(agent.get(MERGES + first).body().get("undoneBy").isNull()).isFalse();
  }

  @Test
  void whatArrivesMeanwhileStaysWithTheIdentityItCameThrough() {
    String merge = merge(ADA, GRACE).text("id");
    world.hear(GRACE, T0.plusSeconds(900));
    assertThat(agent.get(CONTACTS + world.home(ADA)).text("lastActivityAt"))
        .isEqualTo("2026-03-02T09:15:00Z");

    agent.delete(MERGES + merge);

    assertThat(agent.get(CONTACTS + world.home(ADA)).text("lastActivityAt"))
        .isEqualTo("2026-03-02T09:00:00Z");
    assertThat(agent.get(CONTACTS + world.home(GRACE)).text("lastActivityAt"))
        .isEqualTo("2026-03-02T09:15:00Z");
  }

  @Test
  void undoingTheFirstOfAChainLeavesTheSecond() {
    String first = merge(ADA, GRACE).text("id");
    String second = merge(LINUS, ADA).text("id");
    assertThat(world.finalOf(GRACE)).isEqualTo(world.home(LINUS));

    assertThat(agent.delete(MERGES + first).status()).isEqualTo(200);
    assertThat(world.finalOf(GRACE)).isEqualTo(world.home(GRACE));
    assertThat(world.finalOf(ADA)).isEqualTo(world.home(LINUS));

    assertThat(agent.delete(MERGES + second).status()).isEqualTo(200);
    assertThat(world.finalOf(ADA)).isEqualTo(world.home(ADA));
    assertThat(mapping(GRACE).version()).isEqualTo(4);
  }

  @Test
  void undoingTheLastOfAChainTakesAllThatHungOnIt() {
    merge(ADA, GRACE);
    String second = merge(LINUS, ADA).text("id");

    agent.delete(MERGES + second);

    assertThat(world.finalOf(GRACE)).isEqualTo(world.home(ADA));
    assertThat(mapping(GRACE)).isEqualTo(mapped(GRACE, world.home(ADA), 4));
  }

  @Test
  void whatCannotBeMergedLeavesBothAsTheyWere() {
    MergeWorld other = new MergeWorld();
    other.hear(ADA, T0);
    String shown = world.shown();
    String theirs = other.shown();
    int told = world.told().size();

    assertThat(merge(world.home(ADA), world.home(ADA)).status()).isEqualTo(422);
    assertThat(merge(world.home(ADA), other.home(ADA)).status()).isEqualTo(404);
    assertThat(merge(other.home(ADA), world.home(ADA)).status()).isEqualTo(404);
    assertThat(merge(world.home(ADA), UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(agent.post(CONTACTS + world.home(ADA) + "/merges", "{}").status()).isIn(400, 422);
    Api viewer = new Api(world.workspaceId(), Role.VIEWER);
    assertThat(
            viewer
                .post(CONTACTS + world.home(ADA) + "/merges", absorbing(world.home(GRACE)))
                .status())
        .isEqualTo(403);

    assertThat(world.shown()).isEqualTo(shown);
    assertThat(other.shown()).isEqualTo(theirs);
    assertThat(world.told()).hasSize(told);
  }

  @Test
  void aRingOfMergesIsRefused() {
    String first = merge(ADA, GRACE).text("id");

    assertThat(merge(GRACE, ADA).status()).isEqualTo(409);
    assertThat(merge(ADA, GRACE).text("code")).isEqualTo("already_merged");
    agent.delete(MERGES + first);
    assertThat(agent.delete(MERGES + first).text("code")).isEqualTo("already_undone");
    assertThat(new Api(UUID.randomUUID(), Role.AGENT).delete(MERGES + first).status())
        .isEqualTo(404);
  }

  @Test
  void whoLookedAtAnOlderVersionOfEitherIsTold() {
    String path = CONTACTS + world.home(ADA) + "/merges";
    String stale = "{\"absorb\":\"%s\",\"absorbVersion\":7}".formatted(world.home(GRACE));

    assertThat(agent.post(path, absorbing(world.home(GRACE)), "If-Match", "\"9\"").status())
        .isEqualTo(412);
    assertThat(agent.post(path, stale).status()).isEqualTo(412);
    assertThat(agent.post(path, stale.replace(":7", ":1"), "If-Match", "\"1\"").status())
        .isEqualTo(201);
    assertThat(agent.get(CONTACTS + world.home(ADA)).etag()).isEqualTo("\"2\"");
  }

  @Test
  void ofTwoAtOnceInOppositeDirectionsOneIsMade() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        CountDownLatch start = new CountDownLatch(2);
        List<Future<Answer>> both = new ArrayList<>();
        for (List<Person> pair : List.of(List.of(ADA, GRACE), List.of(GRACE, ADA))) {
          both.add(
              threads.submit(() -> {
                start.countDown();
                start.await();
                return merge(pair.getFirst(), pair.getLast());
              }));
        }
        List<Answer> answers = List.of(both.getFirst().get(), both.getLast().get());

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(world.finalOf(ADA)).isEqualTo(world.finalOf(GRACE));
        Answer made = answers.stream().filter(it -> it.status() == 201).findFirst().orElseThrow();
        assertThat(agent.delete(MERGES + made.text("id")).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void whoHasAsManyLongAttributesAsMayBeIsMergedAndPartedAgain() {
    Api admin = new Api(world.workspaceId(), Role.ADMIN);
    String grace = CONTACTS + world.home(GRACE);
    List<String> values = new ArrayList<>();
    for (int i = 0; i <= 200; i++) {
      admin.post(
          "/api/v1/contact-attributes",
          "{\"key\":\"a%d\",\"label\":\"A\",\"type\":\"text\"}".formatted(i));
      values.add("\"a%d\":\"%s\"".formatted(i, "\u00e9".repeat(1_000)));
    }
    String most = String.join(",", values.subList(0, 200));
    assertThat(agent.patch(grace, "{\"attributes\":{" + most + "}}").status()).isEqualTo(200);

    Answer more = agent.patch(grace, "{\"attributes\":{" + values.getLast() + "}}");
    assertThat(more.status()).isEqualTo(422);
    assertThat(more.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo("/attributes");
    assertThat(agent.patch(grace, "{\"attributes\":{\"a0\":\"new\"}}").status()).isEqualTo(200);
    Answer swapped = agent.patch(grace, "{\"attributes\":{\"a0\":null," + values.getLast() + "}}");
    assertThat(swapped.status()).isEqualTo(200);

    Answer merged = merge(ADA, GRACE);

    assertThat(merged.status()).isEqualTo(201);
    assertThat(merged.body().get("absorbedValues").size()).isGreaterThan(200);
    assertThat(agent.get(CONTACTS + world.home(ADA)).body().get("attributes").size())
        .isEqualTo(200);
    assertThat(agent.delete(MERGES + merged.text("id")).status()).isEqualTo(200);
    assertThat(agent.get(CONTACTS + world.home(ADA)).body().get("attributes").size()).isZero();
  }

  private Answer merge(Person kept, Person absorbed) {
    return merge(world.home(kept), world.home(absorbed));
  }

  private Answer merge(UUID kept, UUID absorbed) {
    return agent.post(CONTACTS + kept + "/merges", absorbing(absorbed));
  }

  private static String absorbing(UUID absorbed) {
    return "{\"absorb\":\"" + absorbed + "\"}";
  }

  private static String value(JsonNode values, String field) {
    for (JsonNode value : values.values()) {
      if (value.get("field").getStringValue().equals(field)) {
        return value.get("value").getStringValue()
            + " of "
            + value.get("contactId").getStringValue();
      }
    }
    return "none";
  }

  private IdentityMapping mapping(Person person) {
    UUID identity = world.people().identityId(person);
    return world.told().stream()
        .filter(it -> it.identityId().equals(identity))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private IdentityMapping mapped(Person person, UUID contactId, long version) {
    return new IdentityMapping(
        world.workspaceId(), world.people().identityId(person), contactId, version);
  }
}
