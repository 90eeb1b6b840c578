package io.entente.contacts.consent;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.events.Channel;
import io.entente.events.ConsentPurpose;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.rest.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentApiTest {
  private final RunningContacts contacts = RunningContacts.shared();
  private final LinkWorld world = new LinkWorld();
  private final Api agent = new Api(world.workspaceId(), Role.AGENT);

  @BeforeEach
  void twoPeopleWrite() {
    new Linking().link(world.message(ADA, T0), world.message(GRACE, T0));
  }

  private UUID contact(Person person) {
    return contacts
        .sql()
        .first(
            "select contact_id from identity where workspace_id = ? and id = ?",
            row -> row.uuid("contact_id"),
            world.workspaceId(),
            world.identityId(person))
        .orElseThrow();
  }

  private String consents(Person person) {
    return "/api/v1/contacts/" + contact(person) + "/consents";
  }

  private List<ConsentState> told() {
    return contacts
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ? order by id",
            row -> contacts.bean(EventJson.class).decode(row.bytes("payload"), ConsentState.class),
            world.workspaceId(),
            Topics.CONSENTS);
  }

  @Test
  void whatSomebodySaysIsKeptAndToldOnce() {
    String said =
        """
        {"purpose":"survey","choice":"objected","source":"phone call","textVersion":"2026-01",
         "proof":"call 17","occurredAt":"2026-03-02T10:00:00+01:00"}
        """;

    Answer first = agent.post(consents(ADA), said, "Idempotency-Key", "one");
    Answer again = agent.post(consents(ADA), said, "Idempotency-Key", "one");
    Answer other =
        agent.post(consents(ADA), said.replace("objected", "given"), "Idempotency-Key", "one");

    assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
    assertThat(first.text("occurredAt")).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(other.status()).isEqualTo(422);
    Answer ledger = agent.get(consents(ADA));
    assertThat(ledger.body().get("entries").size()).isEqualTo(1);
    assertThat(ledger.body().get("state").get(0).get("choice").getStringValue())
        .isEqualTo("objected");
    assertThat(told())
        .singleElement()
        .satisfies(state -> {
          assertThat(state.contactId()).isEqualTo(contact(ADA));
          assertThat(state.version()).isEqualTo(1);
          assertThat(state.refuses(ConsentPurpose.SURVEY, Channel.X)).isTrue();
          assertThat(state.refuses(ConsentPurpose.MARKETING, Channel.X)).isFalse();
        });
  }

  @Test
  void aMergeMakesTheStricterCountAndItsUndoingTakesThatBack() {
    agent.post(
        consents(ADA), "{\"purpose\":\"survey\",\"choice\":\"withdrawn\",\"source\":\"form\"}");
    agent.post(
        consents(GRACE), "{\"purpose\":\"survey\",\"choice\":\"given\",\"source\":\"form\"}");
    UUID ada = contact(ADA);
    UUID grace = contact(GRACE);

    show(ada, grace);
    assertThat(agent.get(consents(GRACE)).body().get("state").get(0).get("choice").getStringValue())
        .isEqualTo("withdrawn");
    show(ada, ada);

    assertThat(agent.get(consents(GRACE)).body().get("state").get(0).get("choice").getStringValue())
        .isEqualTo("given");
    List<ConsentState> ofGrace =
        told().stream().filter(state -> state.contactId().equals(grace)).toList();
    assertThat(ofGrace).extracting(ConsentState::version).containsExactly(1L, 2L, 3L);
    assertThat(ofGrace)
        .extracting(state -> state.refuses(ConsentPurpose.SURVEY, Channel.X))
        .containsExactly(false, true, false);
  }

  @Test
  void integratorsAreToldWhatMayBeDoneAndWhyAlsoAfterAMerge() {
    String permissions = "/api/v1/contacts/" + contact(GRACE) + "/permissions";
    assertThat(agent.get(permissions).each("allowed"))
        .as("service, marketing, survey and attribution")
        .containsExactly("true", "false", "true", "true");
    agent.post(
        consents(GRACE),
        "{\"purpose\":\"marketing\",\"channel\":\"email\",\"choice\":\"given\",\"source\":\"form\"}");
    agent.post(
        consents(ADA), "{\"purpose\":\"attribution\",\"choice\":\"objected\",\"source\":\"form\"}");

    Answer offers = agent.get(permissions + "?purpose=marketing&channel=email");
    assertThat(offers.each("allowed")).containsExactly("true");
    assertThat(offers.each("why")).containsExactly("said_of_channel");
    assertThat(agent.get(permissions + "?purpose=marketing&channel=x").each("why"))
        .containsExactly("never_given");

    UUID grace = contact(GRACE);
    show(contact(ADA), grace);
    assertThat(agent.get(permissions + "?purpose=attribution&channel=x").each("why"))
        .containsExactly("said_of_all");
    assertThat(agent.get(permissions + "?purpose=attribution").each("allowed"))
        .containsExactly("false");
    ConsentState last =
        told().stream().filter(it -> it.contactId().equals(grace)).toList().getLast();
    assertThat(last.refuses(ConsentPurpose.ATTRIBUTION, Channel.X)).isTrue();

    assertThat(agent.get(permissions + "?purpose=spying").status()).isEqualTo(400);
    assertThat(agent.get(permissions + "?channel=pigeon").status()).isEqualTo(400);
    assertThat(new Api(UUID.randomUUID(), Role.OWNER).get(permissions).status()).isEqualTo(404);
  }

  /** As a merge does, and its undoing. */
  private void show(UUID contactId, UUID as) {
    contacts
        .transactions()
        .writing(() -> {
          contacts
              .sql()
              .update(
                  "update contact set final_id = ? where workspace_id = ? and id = ?",
                  as,
                  world.workspaceId(),
                  contactId);
          contacts
              .bean(TellConsents.class)
              .of(world.workspaceId(), List.of(contact(ADA), contact(GRACE)));
        });
  }

  @Test
  void whatIsNotGoodIsRefusedAndLeavesNoTrace() {
    for (String bad :
        List.of(
            "{\"purpose\":\"spying\",\"choice\":\"given\",\"source\":\"form\"}",
            "{\"purpose\":\"survey\",\"choice\":\"given\",\"source\":\"  \"}",
            "{\"purpose\":\"survey\",\"choice\":\"given\",\"source\":\"form\",\"occurredAt\":\"2026-03-02\"}",
            "{\"purpose\":\"survey\",\"choice\":\"given\",\"source\":\"form\",\"occurredAt\":\"2999-01-01T00:00:00Z\"}")) {
      assertThat(agent.post(consents(ADA), bad).status()).as(bad).isIn(400, 422);
    }
    String good = "{\"purpose\":\"survey\",\"choice\":\"given\",\"source\":\"form\"}";
    Api stranger = new Api(UUID.randomUUID(), Role.OWNER);
    assertThat(stranger.post(consents(ADA), good).status()).isEqualTo(404);
    assertThat(stranger.get(consents(ADA)).status()).isEqualTo(404);
    assertThat(new Api(world.workspaceId(), Role.VIEWER).post(consents(ADA), good).status())
        .isEqualTo(403);
    assertThat(agent.get(consents(ADA)).body().get("entries").size()).isZero();
    assertThat(told()).isEmpty();
  }
}
