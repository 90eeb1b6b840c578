package io.entente.contacts.erasure;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import io.entente.events.ErasureOrder;
import io.entente.events.ErasureReport;
import io.entente.events.EventJson;
import io.entente.events.InboundInteraction;
import io.entente.events.Topics;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureApiTest {
  private static final Instant MUCH_LATER = Instant.parse("2999-01-01T00:00:00Z");

  private final RunningContacts contacts = RunningContacts.shared();
  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);
  private UUID ada;
  private String path;

  @BeforeEach
  void adaIsKnown() {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));
    ada = contact(ADA);
    path = "/api/v1/contacts/" + ada;
    ContactPoint point =
        new ContactPoint(
            ada, PointKey.email("ada@example.org"), "ada@example.org", true, false, "form", T0);
    contacts
        .transactions()
        .writing(() -> contacts.bean(ContactPoints.class).add(world.workspaceId(), List.of(point)));
    owner.post(
        path + "/consents", "{\"purpose\":\"survey\",\"choice\":\"given\",\"source\":\"form\"}");
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

  private Answer erase(String confirmation) {
    return owner.post(path + "/erasures", "{\"confirmation\":\"" + confirmation + "\"}");
  }

  private long rows(String table) {
    return contacts
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", world.workspaceId());
  }

  @Test
  void whatIsErasedWasShownBeforeAndIsConfirmed() {
    contacts.messages().keep(world.identityId(ADA).toString(), List.of("{}", "{}", "{}"));
    Answer preview = owner.post(path + "/erasure-previews", "");
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body().get("counts").get("identities").getIntValue()).isEqualTo(1);
    assertThat(preview.body().get("counts").get("points").getIntValue()).isEqualTo(1);
    assertThat(preview.body().get("messages").get("messages").getIntValue()).isEqualTo(3);

    assertThat(erase("Ada").status()).isEqualTo(422);
    assertThat(new Api(world.workspaceId(), Role.AGENT).post(path + "/erasures", "{}").status())
        .isEqualTo(403);
    assertThat(rows("identity")).isEqualTo(2);

    Answer erasure = erase("Ada Lovelace");
    assertThat(erasure.status()).as("%s", erasure.body()).isEqualTo(202);
    assertThat(erasure.text("state")).isEqualTo("running");
    assertThat(erase("Ada Lovelace").text("id"))
        .as("a second time it is the same")
        .isEqualTo(erasure.text("id"));
    confirmedByAll(erasure.text("id"));

    Answer certificate = owner.get(path + "/erasures/" + erasure.text("id"));
    assertThat(certificate.body().get("services").size()).isEqualTo(2);
    assertThat(certificate.body().toString()).doesNotContain("Lovelace", "example.org");
    assertThat(owner.get(path).text("name")).isEmpty();
    assertThat(owner.get("/api/v1/contacts").each("name")).containsExactly("Grace Hopper");
    assertThat(owner.get("/api/v1/contacts?query=love").items()).isEmpty();
    assertThat(owner.patch(path, "{\"name\":\"Ada\"}").status()).isEqualTo(404);
    assertThat(rows("contact_point") + rows("consent")).isZero();
    assertThat(rows("identity")).as("Grace stays").isEqualTo(1);
  }

  private void confirmedByAll(String erasureId) {
    EventJson json = contacts.bean(EventJson.class);
    ErasureReport report =
        new ErasureReport(
            world.workspaceId(),
            UUID.fromString(erasureId),
            "interactions",
            Map.of("messages", 3L),
            T0);
    contacts
        .bean(EventPublisher.class)
        .publish(
            List.of(new OutgoingEvent(Topics.ERASURE_REPORTS, report.key(), json.encode(report))));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> owner.get(path + "/erasures/" + erasureId).text("state").equals("done"));
  }

  @Test
  void whoWasErasedDoesNotComeBackWithWhatIsOldAndIsSomebodyNewWithWhatIsNew() {
    long version = version();
    erase(ada.toString());

    linking.link(world.message(ADA, T0), world.message(ADA.as("countess", "Ada K."), T0));
    assertThat(rows("identity")).isEqualTo(1);
    assertThat(rows("identity_handle")).isEqualTo(1);
    assertThat(
            contacts
                .bean(ErasedPeople.class)
                .points(
                    world.workspaceId(),
                    List.of(
                        PointKey.email("ADA@example.org"), PointKey.email("grace@example.org"))))
        .containsOnlyKeys(PointKey.email("ada@example.org"));
    assertThat(
            contacts
                .bean(ErasedPeople.class)
                .points(UUID.randomUUID(), List.of(PointKey.email("ada@example.org"))))
        .as("of another workspace")
        .isEmpty();

    linking.link(world.message(ADA, T0), muchLater(world.message(ADA.as("ada2", "Ada Anew"), T0)));
    assertThat(contact(ADA)).isNotEqualTo(ada);
    assertThat(version()).isGreaterThan(version);
    assertThat(rows("identity_handle")).isEqualTo(2);
    assertThat(owner.get("/api/v1/contacts").each("name")).contains("Ada Anew");
  }

  private long version() {
    return contacts
        .sql()
        .number(
            "select version from identity where workspace_id = ? and id = ?",
            world.workspaceId(),
            world.identityId(ADA));
  }

  private static InboundInteraction muchLater(InboundInteraction message) {
    return new InboundInteraction(
        message.workspaceId(),
        message.id(),
        message.connectionId(),
        message.channel(),
        message.externalId(),
        message.kind(),
        message.actor(),
        message.author(),
        null,
        message.nodeId(),
        null,
        null,
        message.body(),
        null,
        message.visibility(),
        MUCH_LATER,
        message.precision(),
        MUCH_LATER,
        false);
  }

  @Test
  void whatABackupBringsBackIsErasedAgain() {
    ErasureOrder order =
        new ErasureOrder(
            world.workspaceId(),
            UUID.randomUUID(),
            ada,
            List.of(world.identityId(ADA)),
            T0,
            null,
            null);

    for (int i = 0; i < 2; i++) {
      contacts.transactions().writing(() -> contacts.bean(EraseAgain.class).again(order));
    }

    assertThat(rows("identity")).isEqualTo(1);
    assertThat(rows("erasure")).isEqualTo(1);
    assertThat(owner.get(path).text("name")).isEmpty();
  }

  @Test
  void whatWasMergedIsErasedTogether() {
    UUID grace = contact(GRACE);
    contacts
        .sql()
        .update(
            "update contact set final_id = ? where workspace_id = ? and id = ?",
            ada,
            world.workspaceId(),
            grace);

    Answer erasure =
        owner.post(
            "/api/v1/contacts/" + grace + "/erasures", "{\"confirmation\":\"" + grace + "\"}");

    assertThat(erasure.status()).isEqualTo(202);
    assertThat(erasure.text("contactId")).isEqualTo(ada.toString());
    assertThat(rows("identity") + rows("contact_term")).isZero();
    assertThat(
            contacts
                .sql()
                .number(
                    "select count(*) from contact where workspace_id = ? and name = '' and erased_at is not null",
                    world.workspaceId()))
        .isEqualTo(2);
  }

  @Test
  void whatAnErasedCustomerBuysIsNobodys() {
    String order =
        """
        {"source":"shop","externalId":"%s","currency":"EUR","amount":4990,
         "occurredAt":"2026-11-02T09:00:00+01:00",
         "customer":{"number":{"system":"shop","number":"4711"}}}
        """;
    String first = owner.post("/api/v1/orders", order.formatted("1")).text("id");
    String buyer =
        owner.get("/api/v1/orders/" + first).body().get("order").get("contactId").getStringValue();
    String erasures = "/api/v1/contacts/" + buyer + "/erasures";
    assertThat(owner.post(erasures, "{\"confirmation\":\"" + buyer + "\"}").status())
        .isEqualTo(202);

    String second = owner.post("/api/v1/orders", order.formatted("2")).text("id");

    JsonNode kept = owner.get("/api/v1/orders/" + second).body().get("order");
    assertThat(kept.get("contactId").isNull()).isTrue();
    assertThat(owner.get("/api/v1/contacts").each("name"))
        .containsExactlyInAnyOrder("Ada Lovelace", "Grace Hopper");
  }

  @Test
  void whatWasOnlyClaimedMayBeSomebodyElses() {
    String order =
        """
        {"source":"shop","externalId":"%s","currency":"EUR","amount":4990,
         "occurredAt":"2026-11-02T09:00:00+01:00",
         "customer":{"email":"%s"}}
        """;
    contacts
        .sql()
        .update(
            "update contact_point set verified = false where workspace_id = ?",
            world.workspaceId());
    owner.post("/api/v1/orders", order.formatted("1", "ada@example.org"));
    owner.post("/api/v1/orders", order.formatted("2", "grace@example.org"));
    assertThat(rows("order_waiting")).isEqualTo(2);

    assertThat(erase(ada.toString()).status()).isEqualTo(202);
    assertThat(rows("order_waiting")).isEqualTo(2);
    String later = owner.post("/api/v1/orders", order.formatted("3", "ADA@example.org")).text("id");

    assertThat(rows("order_waiting")).isEqualTo(3);
    UUID grace = contact(GRACE);
    owner.post(
        "/api/v1/contacts/" + grace + "/points",
        "{\"kind\":\"email\",\"value\":\"ada@example.org\",\"verified\":true}");

    assertThat(rows("order_waiting")).isEqualTo(1);
    assertThat(
            owner
                .get("/api/v1/orders/" + later)
                .body()
                .get("order")
                .get("contactId")
                .getStringValue())
        .isEqualTo(grace.toString());
  }
}
