package io.entente.contacts.segment;

import static io.entente.contacts.segment.SegmentWorld.all;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.Linking;
import io.entente.events.EventJson;
import io.entente.events.SegmentState;
import io.entente.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever changes reaches the segments. */
class CurrentSegmentsTest {
  private final SegmentWorld world = new SegmentWorld();

  private String order(String id, int version, String contact, Instant at) {
    return world.made(
        "orders",
        """
        {"source":"shop","externalId":"%s","version":%d,"currency":"EUR","amount":4990,
         "occurredAt":"%s","customer":{"contactId":"%s"}}
        """
            .formatted(id, version, at, contact));
  }

  @Test
  void ordersAndTheirCorrectionsReachThem() {
    String ada = world.contact("Ada", "");
    String grace = world.contact("Grace", "");
    String buyers = world.segment(all("{\"field\":\"orders\",\"values\":[\"1\"]}"));
    world.awaitMembers(buyers);

    order("1", 1, ada, Instant.parse("2026-11-02T09:00:00Z"));
    world.awaitMembers(buyers, "Ada");

    order("1", 2, grace, Instant.parse("2026-11-02T09:00:00Z"));
    world.awaitMembers(buyers, "Grace");
  }

  @Test
  void consentsTagsAndCompaniesReachThem() {
    String ada = world.contact("Ada", "");
    String company = world.made("companies", "{\"name\":\"Acme\",\"domains\":[]}");
    String mailed =
        world.segment(
            all("{\"field\":\"consent\",\"key\":\"marketing/email\",\"values\":[\"given\"]}"));
    String tagged = world.segment(all("{\"field\":\"tag\",\"values\":[\"VIP\"]}"));
    String alone = world.segment(all("{\"field\":\"company\",\"operator\":\"not_set\"}"));
    world.awaitMembers(alone, "Ada");

    world.made(
        "contacts/" + ada + "/consents",
        "{\"purpose\":\"marketing\",\"choice\":\"given\",\"source\":\"form\"}");
    world.change(ada, "{\"tags\":[\"vip\"],\"companyId\":\"" + company + "\"}");
    world.awaitMembers(mailed, "Ada");
    world.awaitMembers(tagged, "Ada");
    world.awaitMembers(alone);

    world.made(
        "contacts/" + ada + "/consents",
        """
        {"purpose":"marketing","channel":"email","choice":"withdrawn","source":"mail"}
        """);
    assertThat(
            world
                .delete(
                    "companies/" + company, "If-Match", world.get("companies/" + company).etag())
                .status())
        .isEqualTo(204);
    world.awaitMembers(mailed);
    world.awaitMembers(alone, "Ada");
  }

  @Test
  void aMergeAddsUpWhatBothHaveAndItsUndoingTakesItApart() {
    String ada = world.contact("Ada", "");
    String countess = world.contact("Countess", ",\"tags\":[\"vip\"]");
    order("1", 1, ada, Instant.parse("2026-11-02T09:00:00Z"));
    order("2", 1, countess, Instant.parse("2026-11-03T09:00:00Z"));
    String loyal =
        world.segment(
            all(
                "{\"field\":\"orders\",\"values\":[\"2\"]}",
                "{\"field\":\"tag\",\"values\":[\"vip\"]}"));
    world.awaitMembers(loyal);

    String merge = world.made("contacts/" + ada + "/merges", "{\"absorb\":\"" + countess + "\"}");
    world.awaitMembers(loyal, "Ada");

    assertThat(world.delete("merges/" + merge).status()).isEqualTo(200);
    world.awaitMembers(loyal);
  }

  @Test
  void timeMovesPeopleWhoDoNothing() {
    String ada = world.contact("Ada", "");
    Instant at = Instant.now();
    order("1", 1, ada, at.minus(Duration.ofDays(90)).plus(Duration.ofHours(2)));
    String recent =
        world.segment(
            all(
                "{\"field\":\"days_since_last_order\",\"operator\":\"less_than\",\"values\":[\"90\"]}"));
    String counted =
        world.segment(all("{\"field\":\"orders\",\"values\":[\"1\"],\"withinDays\":90}"));
    world.awaitMembers(recent, "Ada");
    world.awaitMembers(counted, "Ada");
    assertThat(flip(ada)).isBetween(at.plusSeconds(7_100), at.plusSeconds(7_300));

    // As if two hours and more had passed.
    world
        .contacts()
        .sql()
        .update(
            "update customer_order set occurred_at = occurred_at - interval 3 hour where workspace_id = ?",
            world.workspaceId());
    world.makeDue(ada);

    world.awaitMembers(recent);
    world.awaitMembers(counted);
    assertThat(
            world
                .contacts()
                .sql()
                .number(
                    "select count(*) from segment_flip where workspace_id = ?",
                    world.workspaceId()))
        .isZero();
  }

  private Instant flip(String contact) {
    return world
        .contacts()
        .sql()
        .first(
            "select flips_at from segment_flip where workspace_id = ? and contact_id = ?",
            row -> row.instant("flips_at"),
            world.workspaceId(),
            UUID.fromString(contact))
        .orElseThrow();
  }

  @Test
  void othersAreToldWhichSegmentsThereAre() {
    String id = world.segment(all("{\"field\":\"tag\",\"values\":[\"vip\"]}"));
    assertThat(world.delete("segments/" + id).status()).isEqualTo(204);

    List<SegmentState> told =
        world
            .contacts()
            .sql()
            .list(
                "select payload from outbox where topic = ? and scope = ? order by id",
                row ->
                    world
                        .contacts()
                        .bean(EventJson.class)
                        .decode(row.bytes("payload"), SegmentState.class),
                Topics.SEGMENT_STATES,
                world.workspaceId());

    assertThat(told).first().matches(it -> !it.deleted() && it.version() == 1);
    assertThat(told).last().matches(it -> it.deleted() && it.version() == 2);
    assertThat(told).allMatch(it -> it.segmentId().toString().equals(id));
  }

  @Test
  void messagesAreCountedAsFarAsIsAsked() {
    LinkWorld.Person ada = LinkWorld.ADA;
    LinkWorld people = new LinkWorld();
    Linking linking = new Linking();
    for (int i = 0; i < 3; i++) {
      linking.take(people.message(ada, LinkWorld.T0.plusSeconds(i)));
    }
    SegmentMessageStore store = world.contacts().bean(SegmentMessageStore.class);
    SegmentFactStore.Account account =
        new SegmentFactStore.Account(UUID.randomUUID(), people.identityId(ada), "mastodon");

    assertThat(store.since(people.workspaceId(), List.of(account), Instant.EPOCH).values())
        .containsExactly(new SegmentFacts.Exchanged(3, LinkWorld.T0));
    assertThat(
            store
                .since(people.workspaceId(), List.of(account), LinkWorld.T0.plusSeconds(2))
                .values())
        .containsExactly(new SegmentFacts.Exchanged(1, LinkWorld.T0.plusSeconds(2)));
  }
}
