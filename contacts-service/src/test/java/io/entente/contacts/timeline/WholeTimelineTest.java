package io.entente.contacts.timeline;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.Linking;
import io.entente.events.EventJson;
import io.entente.events.InsightProgress;
import io.entente.events.InsightState;
import io.entente.events.Topics;
import io.entente.messaging.Batch;
import io.entente.messaging.IncomingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that there is to tell of somebody, whatever is merged, parted or erased meanwhile. */
class WholeTimelineTest {
  private static final UUID INSIGHT = new UUID(11, 11);

  private final LinkWorld world = new LinkWorld();
  private final RunningContacts contacts = RunningContacts.shared();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);
  private UUID ada;
  private UUID grace;

  @BeforeEach
  void muchHappens() {
    new Linking().take(world.message(ADA, T0), world.message(GRACE, T0.plusSeconds(1)));
    ada = contact(ADA);
    grace = contact(GRACE);
    buys("1", ada, "");
    buys("2", grace, ",\"kind\":\"refund\",\"refundOf\":\"1\"");
    made(
        "/api/v1/contacts/" + ada + "/consents",
        "{\"purpose\":\"survey\",\"choice\":\"withdrawn\",\"source\":\"desk\","
            + "\"occurredAt\":\"2026-03-02T09:00:30Z\"}");
    made("/api/v1/contacts/" + grace + "/notes", "{\"body\":\"Likes compilers\"}");
    told(
        insight(1, InsightState.OPEN, ADA, GRACE),
        insight(3, InsightState.SHIPPED, ADA, GRACE),
        insight(2, InsightState.ACCEPTED, ADA, GRACE));
  }

  @Test
  void aMergeShowsWhatBothHaveAndItsUndoingPartsItAgain() {
    List<String> ofAda = kinds(ada, "");
    List<String> ofGrace = kinds(grace, "");
    assertThat(ofAda)
        .containsExactlyInAnyOrder(
            "contact", "interaction", "identity", "order", "consent", "insight");
    assertThat(ofGrace)
        .containsExactlyInAnyOrder(
            "contact", "interaction", "identity", "order", "note", "insight");

    String merge = made("/api/v1/contacts/" + ada + "/merges", "{\"absorb\":\"" + grace + "\"}");

    List<String> both = new ArrayList<>(ofAda);
    both.addAll(ofGrace);
    both.remove("insight");
    both.add("merge");
    assertThat(kinds(ada, "")).containsExactlyInAnyOrderElementsOf(both);
    assertThat(kinds(grace, "")).containsExactlyElementsOf(kinds(ada, ""));
    assertThat(kinds(ada, "&kind=order&kind=merge")).containsOnly("order", "merge").hasSize(3);
    assertThat(pagedIds(ada)).hasSize(both.size()).doesNotHaveDuplicates();

    assertThat(owner.delete("/api/v1/merges/" + merge).status()).isEqualTo(200);

    ofAda.addAll(List.of("merge", "merge_undone"));
    ofGrace.addAll(List.of("merge", "merge_undone"));
    assertThat(kinds(ada, "")).containsExactlyInAnyOrderElementsOf(ofAda);
    assertThat(kinds(grace, "")).containsExactlyInAnyOrderElementsOf(ofGrace);
  }

  @Test
  void eachKindSaysWhatThereIsToSay() {
    made("/api/v1/contacts/" + ada + "/merges", "{\"absorb\":\"" + grace + "\"}");

    JsonNode refund = entries(ada, "&kind=order").getFirst();
    assertThat(refund.get("order").get("kind").getStringValue()).isEqualTo("refund");
    assertThat(refund.get("order").get("amount").getLongValue()).isEqualTo(4_990);
    assertThat(refund.get("survey").isNull()).isTrue();
    JsonNode consent = entries(ada, "&kind=consent").getFirst();
    assertThat(consent.get("at").getStringValue()).isEqualTo("2026-03-02T09:00:30Z");
    assertThat(consent.get("consent").get("choice").getStringValue()).isEqualTo("withdrawn");
    JsonNode note = entries(ada, "&kind=note").getFirst();
    assertThat(note.get("note").get("authorName").getStringValue()).isEqualTo("Ada");
    assertThat(note.toString()).doesNotContain("compilers");
    JsonNode merge = entries(ada, "&kind=merge").getFirst();
    assertThat(merge.get("merge").get("absorbedId").getStringValue()).isEqualTo(grace.toString());
    JsonNode insight = entries(ada, "&kind=insight").getFirst();
    assertThat(insight.get("insight").get("state").getStringValue()).isEqualTo("shipped");
    assertThat(insight.get("id").getStringValue()).isEqualTo(INSIGHT.toString());
  }

  @Test
  void ofSomebodyErasedWhatWasBoughtIsAllThatIsTold() {
    owner.post("/api/v1/contacts/" + ada + "/erasures", "{\"confirmation\":\"" + ada + "\"}");

    assertThat(kinds(ada, "")).containsExactlyInAnyOrder("contact", "order");
    assertThat(kinds(grace, "")).contains("note", "insight");
  }

  private void buys(String externalId, UUID contact, String more) {
    Answer answer =
        owner.post(
            "/api/v1/orders",
            """
            {"source":"shop","externalId":"%s","currency":"EUR","amount":4990,
             "occurredAt":"2026-03-02T10:0%s:00Z","customer":{"contactId":"%s"}%s}
            """
                .formatted(externalId, externalId, contact, more));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
  }

  private String made(String path, String body) {
    Answer answer = owner.post(path, body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.text("id");
  }

  private InsightProgress insight(long version, InsightState state, LinkWorld.Person... from) {
    return new InsightProgress(
        world.workspaceId(),
        INSIGHT,
        version,
        "product",
        state,
        T0.plusSeconds(90),
        null,
        List.of(from).stream().map(world::identityId).toList(),
        List.of());
  }

  private void told(InsightProgress... insights) {
    EventJson json = contacts.bean(EventJson.class);
    List<IncomingEvent> events = new ArrayList<>();
    for (InsightProgress it : insights) {
      events.add(
          new IncomingEvent(
              Topics.INSIGHTS, 0, events.size(), it.key(), json.encode(it), T0, Map.of()));
    }
    contacts
        .transactions()
        .writing(() -> contacts.bean(ReadInsights.class).handle(new Batch(events)));
  }

  private List<JsonNode> entries(UUID contact, String query) {
    Answer answer = owner.get("/api/v1/contacts/" + contact + "/timeline?limit=100" + query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.each("at")).isSortedAccordingTo((one, other) -> other.compareTo(one));
    return answer.items();
  }

  private List<String> kinds(UUID contact, String query) {
    List<String> kinds = new ArrayList<>();
    entries(contact, query).forEach(it -> kinds.add(it.get("kind").getStringValue()));
    return kinds;
  }

  /** What pages of two entries show, by kind and id: the same contact may have several kinds. */
  private List<String> pagedIds(UUID contact) {
    List<String> seen = new ArrayList<>();
    for (String next = ""; next != null; ) {
      Answer page = owner.get("/api/v1/contacts/" + contact + "/timeline?limit=2" + next);
      page.items()
          .forEach(it -> seen.add(it.get("kind").getStringValue() + it.get("id").getStringValue()));
      next = page.body().get("next").isNull() ? null : "&cursor=" + page.text("next");
    }
    assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    return seen;
  }

  private UUID contact(LinkWorld.Person person) {
    return contacts
        .sql()
        .first(
            "select contact_id from identity where workspace_id = ? and id = ?",
            row -> row.uuid("contact_id"),
            world.workspaceId(),
            world.identityId(person))
        .orElseThrow();
  }
}
