package io.entente.contacts.retention;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.LINUS;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.rest.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final String PATH = "/api/v1/contact-retention";
  private static final Person BARBARA = new Person("1004", "barbara", "Barbara Liskov");

  private final RunningContacts contacts = RunningContacts.shared();
  private final LinkWorld world = new LinkWorld();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);

  private String contact(Person person) {
    return contacts
        .sql()
        .first(
            "select contact_id from identity where workspace_id = ? and id = ?",
            row -> row.uuid("contact_id").toString(),
            world.workspaceId(),
            world.identityId(person))
        .orElseThrow();
  }

  /** They wrote long ago, and have been known since. */
  private void theyWrote() {
    new Linking()
        .link(
            world.message(ADA, T0),
            world.message(GRACE, T0.plusSeconds(1)),
            world.message(LINUS, T0),
            world.message(BARBARA, T0.plusSeconds(2)));
    contacts
        .sql()
        .update(
            "update contact set created_at = ? where workspace_id = ?", T0, world.workspaceId());
    contacts
        .sql()
        .update(
            "update contact set last_activity_at = ? where workspace_id = ? and id = ?",
            Instant.now().minus(1, ChronoUnit.DAYS),
            world.workspaceId(),
            UUID.fromString(contact(LINUS)));
  }

  private void buysToday(Person person) {
    Answer order =
        owner.post(
            "/api/v1/orders",
            """
            {"source":"shop","externalId":"1","currency":"EUR","amount":4990,"occurredAt":"%s",
             "customer":{"contactId":"%s"}}
            """
                .formatted(Instant.now().minusSeconds(60), contact(person)));
    assertThat(order.status()).as("%s", order.body()).isEqualTo(200);
  }

  private void aDayGoesBy() {
    contacts
        .sql()
        .update(
            "update retention_rule set due_at = ? where workspace_id = ?", T0, world.workspaceId());
    ApplyRetention apply = contacts.bean(ApplyRetention.class);
    boolean more = true;
    while (more) {
      more = apply.next();
    }
  }

  @Test
  void whoNeitherWritesNorBuysIsErasedOnceADayUnlessOnHold() {
    theyWrote();
    String ada = contact(ADA);
    String grace = "/api/v1/contacts/" + contact(GRACE);
    buysToday(BARBARA);
    assertThat(owner.get(PATH).body().get("days").isNull()).isTrue();
    assertThat(owner.get(PATH + "/preview?days=30").text("people")).isEqualTo("2");

    Answer hold = owner.call("PUT", grace + "/hold", "{\"reason\":\"A lawsuit\"}");
    assertThat(hold.status()).as("%s", hold.body()).isEqualTo(200);
    Answer preview = owner.get(PATH + "/preview?days=30");
    assertThat(preview.text("people")).isEqualTo("1");
    assertThat(preview.body().get("first").get(0).get("name").getStringValue())
        .isEqualTo("Ada Lovelace");
    assertThat(preview.text("complete")).isEqualTo("true");

    Answer rule = owner.call("PUT", PATH, "{\"days\":30}");
    assertThat(Instant.parse(rule.text("nextRunAt")))
        .isAfter(Instant.now().plus(23, ChronoUnit.HOURS));
    assertThat(contacts.bean(ApplyRetention.class).next()).as("not before it is due").isFalse();
    aDayGoesBy();

    assertThat(owner.get("/api/v1/contacts").each("name"))
        .hasSize(3)
        .contains("Grace Hopper", "Barbara Liskov");
    assertThat(owner.get("/api/v1/contacts/" + ada).text("name")).isEmpty();
    assertThat(owner.get(PATH + "/runs").each("erased")).containsExactly("1");
    assertThat(owner.get(PATH + "/runs").each("looked")).containsExactly("3");
    assertThat(ordered()).as("others are told").isEqualTo(1);
    aDayGoesBy();
    assertThat(owner.get(PATH + "/runs").each("erased")).containsExactly("0", "1");

    onHoldNobodyErases(grace);
    owner.call("PUT", PATH, "{\"days\":null}");
    aDayGoesBy();
    assertThat(owner.get(PATH + "/runs").items()).hasSize(2);
  }

  private long ordered() {
    return contacts
        .sql()
        .number(
            "select count(*) from outbox where scope = ? and topic = ?",
            world.workspaceId(),
            Topics.ERASURES);
  }

  private void onHoldNobodyErases(String grace) {
    String confirmation = "{\"confirmation\":\"Grace Hopper\"}";
    assertThat(owner.get(grace + "/hold").text("reason")).isEqualTo("A lawsuit");
    assertThat(owner.post(grace + "/erasures", confirmation).text("code")).isEqualTo("on_hold");
    assertThat(owner.delete(grace + "/hold").status()).isEqualTo(204);
    assertThat(owner.delete(grace + "/hold").status()).isEqualTo(404);
    assertThat(held()).containsExactly(true, null);
    assertThat(owner.post(grace + "/erasures", confirmation).status()).isEqualTo(202);
    assertThat(owner.call("PUT", grace + "/hold", "{\"reason\":\"Too late\"}").status())
        .isEqualTo(404);
  }

  /** Of Grace: held, and then no longer. */
  private List<Boolean> held() {
    return contacts
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ? order by id",
            row -> contacts.bean(EventJson.class).decode(row.bytes("payload"), ConsentState.class),
            world.workspaceId(),
            Topics.CONSENTS)
        .stream()
        .filter(it -> it.contactId().toString().equals(contact(GRACE)))
        .map(ConsentState::held)
        .toList();
  }

  @Test
  void aRuleThatIsNotGoodOrNotOnesOwnIsRefused() {
    theyWrote();
    for (String bad : List.of("{\"days\":29}", "{\"days\":36501}", "{\"days\":\"40\"}", "[]")) {
      assertThat(owner.call("PUT", PATH, bad).status()).as(bad).isIn(400, 422);
    }
    assertThat(owner.get(PATH + "/preview?days=1").status()).isEqualTo(400);
    Api agent = new Api(world.workspaceId(), Role.AGENT);
    String hold = "/api/v1/contacts/" + contact(ADA) + "/hold";
    assertThat(agent.call("PUT", PATH, "{\"days\":30}").status()).isEqualTo(403);
    assertThat(agent.call("PUT", hold, "{\"reason\":\"x\"}").status()).isEqualTo(403);
    assertThat(owner.call("PUT", hold, "{\"reason\":\" \"}").status()).isEqualTo(422);
    Api stranger = new Api(UUID.randomUUID(), Role.OWNER);
    assertThat(stranger.call("PUT", hold, "{\"reason\":\"x\"}").status()).isEqualTo(404);
    assertThat(stranger.get(PATH + "/preview?days=30").text("people")).isEqualTo("0");
    assertThat(owner.get(PATH).body().get("days").isNull()).isTrue();
    assertThat(owner.get(hold).status()).isEqualTo(404);
  }

  @Test
  void aStepReadsAsManyContactsAsItLooksAt() {
    Plans plans = Plans.shared();
    UUID workspace = plans.workspaceId();
    Instant now = Instant.now();
    plans.assertReadsFew(
        20, QuietPeopleStore.STILL_GOES, workspace, plans.contactId(3), now, now, now);
    plans.assertReadsInOrder(RetentionStore.NEWEST, workspace, 10);
    plans.assertReadsFew(1, RetentionStore.CLAIM, T0);
    assertThat(contacts.bean(QuietPeopleStore.class).page(workspace, now, Place.BEFORE_ALL, 50))
        .hasSize(50);
  }
}
