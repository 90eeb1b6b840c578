package io.entente.interactions.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Ids;
import io.entente.events.SurveyKind;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.interactions.trail.TrailStore;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AskingTest {
  private static Service service;
  private static Service replica;
  private final SurveyWorld world = new SurveyWorld(service);

  @BeforeAll
  static void start() {
    Database database = BackingServers.shared().database("interactions");
    service = Service.start(database, Map.of("entente.workers", "false"));
    replica = Service.start(database, Map.of("entente.workers", "false"));
  }

  @AfterAll
  static void stop() {
    service.close();
    replica.close();
  }

  private Answer askByHand(Api by, UUID conversation, String survey, String more) {
    return by.post(
        "conversations/" + conversation + "/surveys",
        "{\"surveyId\": \"" + survey + "\"" + more + "}");
  }

  @Test
  void aCustomerIsAskedOnceSomeTimeAfterTheResolution() {
    String survey = world.survey("csat", ", \"delaySeconds\": 3600");
    UUID conversation = world.helped("grace", null);
    Map<String, Object> before = world.owner.get("conversations/" + conversation).body();
    Instant resolvedAt = Instant.parse(String.valueOf(before.get("resolvedAt")));
    assertThat(world.timers(conversation)).containsExactly(resolvedAt.plusSeconds(3_600));

    world.fire(conversation);
    assertThat(world.asked(conversation)).as("too early").isEmpty();

    world.owner.send("PATCH", "surveys/" + survey, "{\"delaySeconds\": 0}", Map.of());
    world.fire(conversation);
    world.fire(conversation);

    Map<String, Object> asked = world.asked(conversation).getFirst();
    assertThat(world.asked(conversation)).hasSize(1);
    assertThat(asked)
        .containsEntry("surveyId", survey)
        .containsEntry("kind", "csat")
        .containsEntry("cycle", 0)
        .containsEntry("askedBy", null)
        .containsEntry("answer", null);
    assertThat(world.thread(conversation).getLast())
        .containsEntry("id", asked.get("interactionId"))
        .containsEntry("actor", "bot")
        .containsEntry("agentId", null)
        .satisfies(it -> assertThat(String.valueOf(it.get("delivery"))).contains("state=sent"))
        .satisfies(it ->
            assertThat(String.valueOf(it.get("body")))
                .startsWith("How satisfied are you with our help?\nhttp://127.0.0.1:8080/s/"));
    assertThat(world.owner.get("conversations/" + conversation).body())
        .containsEntry("status", "resolved")
        .containsEntry("resolvedAt", before.get("resolvedAt"))
        .containsEntry("waitingSince", null)
        .containsEntry("interactions", 3);
    assertThat(world.told())
        .singleElement()
        .satisfies(told -> {
          assertThat(told.version()).isEqualTo(1);
          assertThat(told.kind()).isEqualTo(SurveyKind.CSAT);
          assertThat(told.conversationId()).isEqualTo(conversation);
          assertThat(told.customerId()).isEqualTo(world.identity("grace"));
          assertThat(told.answeredAt()).isNull();
        });
  }

  @Test
  void whatIsNotToBeAskedIsNot() {
    String survey = world.survey("nps", ", \"quietDays\": 0");
    UUID reopened = world.helped("ada", null);
    world.agent.send("DELETE", "conversations/" + reopened + "/resolution", null, Map.of());
    UUID unanswered = world.written("grace", null);
    world.resolve(unanswered);
    UUID longAgo = world.written("linus", null);
    world.reply(longAgo);
    world.owner.post(
        "conversations/" + longAgo + "/resolution", "{\"occurredAt\": \"2026-03-02T09:30:00Z\"}");
    UUID stopped = world.helped("barbara", null);
    assertThat(world.timers(reopened)).hasSize(1);
    assertThat(world.timers(stopped)).hasSize(1);
    assertThat(world.timers(unanswered)).isEmpty();
    assertThat(world.timers(longAgo)).isEmpty();

    world.fire(reopened);
    world.owner.send("PATCH", "surveys/" + survey, "{\"active\": false}", Map.of());
    world.fire(stopped);

    for (UUID conversation : List.of(reopened, unanswered, longAgo, stopped)) {
      assertThat(world.asked(conversation)).isEmpty();
    }
    assertThat(world.told()).isEmpty();
    UUID later = world.helped("edsger", null);
    assertThat(world.timers(later)).as("no survey is active").isEmpty();
  }

  @Test
  void eachCycleIsAskedAboutAndOtherChannelsAreNot() {
    world.survey("csat", ", \"quietDays\": 0, \"delaySeconds\": 0");
    world.survey("ces", ", \"quietDays\": 0, \"channels\": [\"email\"]");
    UUID conversation = world.helped("grace", null);
    world.fire(conversation);
    world.agent.send("DELETE", "conversations/" + conversation + "/resolution", null, Map.of());
    world.reply(conversation);
    world.resolve(conversation);
    world.fire(conversation);

    assertThat(world.asked(conversation))
        .extracting(it -> it.get("kind") + " " + it.get("cycle"))
        .containsExactly("csat 0", "csat 1");
  }

  @Test
  void onePersonIsNotAskedAgainWithinTheQuietDaysByWhateverIdentity() {
    world.survey("csat", "");
    UUID first = world.helped("grace", null);
    UUID second = world.helped("grace-elsewhere", null);
    UUID other = world.helped("ada", null);
    UUID contact = Ids.next();
    for (String who : List.of("grace", "grace-elsewhere")) {
      service.apply(
          Topics.CONTACTS,
          List.of(
              service
                  .bean(EventJson.class)
                  .encode(
                      new IdentityMapping(world.workspaceId, world.identity(who), contact, 1))));
    }

    List.of(first, second, other).forEach(world::fire);

    assertThat(world.asked(first)).hasSize(1);
    assertThat(world.asked(second)).isEmpty();
    assertThat(world.asked(other)).hasSize(1);
    world.pass(30 * 24 + 1);
    world.fire(second);
    assertThat(world.asked(second)).as("after the quiet days").hasSize(1);
  }

  @Test
  void twoReplicasThatFireTheSameTimerAskOnce() {
    world.survey("csat", "");
    for (int i = 0; i < 5; i++) {
      UUID conversation = world.helped("customer" + i, null);
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> world.fire(service, conversation)),
              CompletableFuture.runAsync(() -> world.fire(replica, conversation)))
          .join();
      assertThat(world.asked(conversation)).hasSize(1);
      assertThat(world.thread(conversation)).hasSize(3);
    }
    assertThat(world.told()).hasSize(5);
  }

  @Test
  void anAgentAsksByHand() {
    String survey = world.survey("ces", ", \"active\": false");
    String another = world.survey("csat", ", \"active\": false");
    UUID conversation = world.written("grace", null);

    Answer asked = askByHand(world.agent, conversation, survey, "");

    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    assertThat(asked.body())
        .containsEntry("askedBy", world.agent.caller().memberId().toString())
        .containsEntry("kind", "ces");
    assertThat(world.owner.get("conversations/" + conversation).body())
        .containsEntry("waitingSince", SurveyWorld.NINE.toString());
    assertThat(askByHand(world.owner, conversation, survey, ", \"force\": true").string("code"))
        .isEqualTo("asked_already");
    assertThat(askByHand(world.agent, conversation, another, "").string("code"))
        .isEqualTo("asked_lately");
    assertThat(askByHand(world.agent, conversation, another, ", \"force\": true").status())
        .isEqualTo(403);
    assertThat(askByHand(world.owner.as(Role.VIEWER), conversation, another, "").status())
        .isEqualTo(403);
    assertThat(askByHand(world.agent, conversation, Ids.next().toString(), "").status())
        .isEqualTo(404);
    assertThat(askByHand(world.owner, conversation, another, ", \"force\": true").status())
        .isEqualTo(201);
    assertThat(world.asked(conversation)).hasSize(2);
  }

  @Test
  void aSurveyIsCheckedAndKeptByVersions() {
    String list = "surveys";
    assertThat(world.owner.post(list, "{\"name\": \" \", \"kind\": \"csat\"}").pointers())
        .containsExactly("/name");
    assertThat(world.owner.post(list, "{\"name\": \"a\", \"kind\": \"stars\"}").pointers())
        .containsExactly("/kind");
    assertThat(
            world
                .owner
                .post(list, "{\"name\": \"a\", \"kind\": \"nps\", \"delaySeconds\": -1}")
                .pointers())
        .containsExactly("/delaySeconds");
    assertThat(
            world
                .owner
                .post(list, "{\"name\": \"a\", \"kind\": \"nps\", \"expiresDays\": 0}")
                .pointers())
        .containsExactly("/expiresDays");
    assertThat(world.agent.post(list, "{\"name\": \"a\", \"kind\": \"nps\"}").status())
        .isEqualTo(403);
    String id = world.survey("nps", "");
    Answer found = world.agent.get("surveys/" + id);
    assertThat(found.body())
        .containsEntry("active", true)
        .containsEntry("quietDays", 30)
        .containsEntry("expiresDays", 14)
        .containsEntry("channels", List.of());

    Map<String, String> first = Map.of("If-Match", found.header("ETag"));
    String change =
        """
        {"channels": ["x", "email"], "texts": {
          "en": {"question": "Well?", "thanks": "Good."},
          "fr": {"question": "Alors ?", "thanks": "Bien."}}}
        """;
    Answer changed = world.owner.send("PATCH", "surveys/" + id, change, first);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.body())
        .containsEntry("channels", List.of("x", "email"))
        .containsEntry("quietDays", 30);
    assertThat(world.owner.send("PATCH", "surveys/" + id, change, first).status()).isEqualTo(412);
    assertThat(world.owner.send("DELETE", "surveys/" + id, null, first).status()).isEqualTo(412);
    assertThat(world.owner.send("DELETE", "surveys/" + id, null, Map.of()).status()).isEqualTo(204);
    assertThat(world.owner.get("surveys/" + id).status()).isEqualTo(404);
    assertThat(world.owner.get("surveys").items()).isEmpty();
  }

  @Test
  void whatWasAskedGoesWhereItsConversationGoes() {
    world.survey("csat", "");
    UUID conversation = world.helped("grace", null);
    world.fire(conversation);
    UUID into = Ids.next();

    service
        .transactions()
        .writing(() ->
            service
                .bean(KeepSurveys.class)
                .handOn(List.of(new TrailStore.Moved(world.workspaceId, conversation, into))));

    assertThat(world.asked(conversation)).isEmpty();
    assertThat(service.bean(InvitationStore.class).of(world.workspaceId, into))
        .singleElement()
        .satisfies(it -> assertThat(it.about().askedIn()).isEqualTo(conversation));
  }
}
