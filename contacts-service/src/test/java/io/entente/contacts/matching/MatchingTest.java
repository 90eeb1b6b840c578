package io.entente.contacts.matching;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.LINUS;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.merge.MergeWorld;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final Person ADA_AGAIN = new Person("2001", "adalovelace", "Ada Lovelace");

  private final RunningContacts contacts = RunningContacts.shared();
  private final MergeWorld world = new MergeWorld();
  private final Api agent = new Api(world.workspaceId(), Role.AGENT);

  @Test
  void theSameVerifiedAddressJoinsAndTellsWhy() {
    meet(ADA, GRACE, LINUS);
    has(ADA, PointKey.email("ada@example.org"), true);
    has(GRACE, PointKey.email("Ada@Example.org"), true);
    has(LINUS, PointKey.email("ada@example.org"), false);

    match(GRACE);

    assertThat(world.finalOf(GRACE)).isEqualTo(world.finalOf(ADA));
    assertThat(world.finalOf(LINUS)).isEqualTo(world.home(LINUS));
    JsonNode merge = merges(ADA).items().getFirst();
    assertThat(merge.get("ground").getStringValue()).isEqualTo("rule");
    assertThat(merge.get("proof").getStringValue()).isEqualTo("email");
    assertThat(merge.get("memberId").isNull()).isTrue();
  }

  @Test
  void phoneAndCustomerNumberProveItToo() {
    meet(ADA, GRACE, LINUS);
    has(ADA, PointKey.phone("+33 6 12 34 56 78", null), true);
    has(GRACE, PointKey.phone("06 12 34 56 78", "FR"), true);
    has(GRACE, PointKey.customerNumber("shop", "A-1"), true);
    has(LINUS, PointKey.customerNumber("shop", "A-1"), true);

    match(ADA, GRACE, LINUS);

    assertThat(world.finalOf(ADA)).isEqualTo(world.finalOf(GRACE)).isEqualTo(world.finalOf(LINUS));
  }

  @Test
  void aJoinThatWasUndoneIsNotMadeAgainButAMemberMay() {
    meet(ADA, GRACE, LINUS);
    has(ADA, PointKey.email("ada@example.org"), true);
    has(GRACE, PointKey.email("ada@example.org"), true);
    match(ADA);
    agent.delete("/api/v1/merges/" + merges(ADA).each("id").getFirst());

    match(ADA, GRACE);
    assertThat(world.finalOf(GRACE)).isEqualTo(world.home(GRACE));
    assertThat(suggested(ADA).items()).isEmpty();

    merge(LINUS, GRACE);
    match(ADA, GRACE, LINUS);
    assertThat(world.finalOf(LINUS)).isNotEqualTo(world.finalOf(ADA));

    assertThat(merge(ADA, GRACE).status()).isEqualTo(201);
  }

  @Test
  void namesAndSharedMailboxesNeverJoin() {
    meet(ADA, ADA_AGAIN);
    has(ADA, PointKey.email("support@example.org"), true);
    has(ADA_AGAIN, PointKey.email("support@example.org"), true);

    match(ADA, ADA_AGAIN);

    assertThat(world.finalOf(ADA_AGAIN)).isEqualTo(world.home(ADA_AGAIN));
    assertThat(suggested(ADA).items()).hasSize(1);
  }

  @Test
  void whomAnOutsideSystemHoldsApartStaysApart() {
    meet(ADA, GRACE);
    for (Person person : List.of(ADA, GRACE)) {
      has(person, PointKey.email("household@example.org"), true);
      has(person, PointKey.customerNumber("shop", person.externalId()), true);
    }

    match(ADA, GRACE);

    assertThat(world.finalOf(GRACE)).isEqualTo(world.home(GRACE));
  }

  @Test
  void whatManyHaveIsNoOnesOwnAlsoIfTheyComeOneByOne() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Person person = new Person("k" + i, "kiosk" + i, null);
      people.add(person);
      meet(person);
      has(person, PointKey.phone("+33612345678", null), true);
      match(person);
      if (i == 1) {
        assertThat(world.finalOf(person)).isEqualTo(world.finalOf(people.getFirst()));
        has(people.getFirst(), PointKey.email("kiosk@example.org"), true);
        has(person, PointKey.email("kiosk@example.org"), true);
      }
    }
    // What the phone joined is parted; what the address proves stays, or comes again.
    match(people.toArray(new Person[0]));

    assertThat(people.stream().map(world::finalOf).distinct()).hasSize(7);
    assertThat(world.finalOf(people.get(1))).isEqualTo(world.finalOf(people.getFirst()));
    JsonNode undone = merges(people.get(2)).items().getFirst();
    assertThat(undone.get("undoneAt").isNull()).isFalse();
    assertThat(undone.get("undoneBy").isNull()).isTrue();
  }

  @Test
  void whatManyHaveVerifiedIsNoOnesOwn() {
    List<ContactPoint> points = new ArrayList<>();
    for (int i = 0; i <= JoinProven.MOST_HOLDERS; i++) {
      Person person = new Person("m" + i, "member" + i, null);
      meet(person);
      points.add(point(person, PointKey.email("club@example.org"), true));
    }
    add(points);

    match(new Person("m0", null, null));

    assertThat(world.told()).allMatch(mapping -> mapping.version() == 1);
  }

  @Test
  void aSuggestionIsAcceptedOrRefusedForGood() {
    meet(ADA, ADA_AGAIN, GRACE);
    match(ADA, ADA_AGAIN);

    Answer queue = agent.get("/api/v1/suggestions");
    String id = queue.each("id").getFirst();
    assertThat(queue.items()).hasSize(1);
    assertThat(queue.items().getFirst().get("reasons").get(0).get("kind").getStringValue())
        .isEqualTo("name");
    assertThat(suggested(GRACE).items()).isEmpty();
    assertThat(stranger().post(path(id, "refusal"), "").status()).isEqualTo(404);

    assertThat(agent.post(path(id, "refusal"), "").status()).isEqualTo(204);
    match(ADA, ADA_AGAIN);
    assertThat(suggested(ADA).items()).isEmpty();
    assertThat(agent.post(path(id, "acceptance"), "").status()).isEqualTo(404);
  }

  @Test
  void whatIsAcceptedIsAMergeOfItsOwnGround() {
    meet(ADA, ADA_AGAIN);
    match(ADA, ADA_AGAIN);
    String id = suggested(ADA_AGAIN).each("id").getFirst();

    Answer merge = agent.post(path(id, "acceptance"), "");

    assertThat(merge.status()).isEqualTo(201);
    assertThat(merge.text("ground")).isEqualTo("suggestion");
    assertThat(world.finalOf(ADA_AGAIN)).isEqualTo(world.home(ADA));
    assertThat(suggested(ADA).items()).isEmpty();
  }

  @Test
  void theQueueComesInPages() {
    List<String> names =
        List.of("Alder Birch", "Cedar Dogwood", "Elm Fir", "Hazel Juniper", "Linden Maple");
    for (int i = 0; i < 5; i++) {
      String name = names.get(i);
      String handle = name.toLowerCase(Locale.ROOT).replace(" ", "");
      meet(new Person("x" + i, handle, name), new Person("y" + i, handle + "1", name));
      match(new Person("x" + i, null, null), new Person("y" + i, null, null));
    }
    Answer page = agent.get("/api/v1/suggestions?limit=3");
    Answer rest = agent.get("/api/v1/suggestions?limit=3&cursor=" + page.text("next"));

    assertThat(page.items()).hasSize(3);
    assertThat(rest.items()).hasSize(2);
    assertThat(page.each("id")).doesNotContainAnyElementsOf(rest.each("id"));
  }

  @Test
  void itHappensByItselfOnceSomethingIsHeard() {
    meet(ADA, ADA_AGAIN, GRACE, LINUS);
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(suggested(ADA).items()).hasSize(1));

    has(GRACE, PointKey.email("grace@example.org"), true);
    has(LINUS, PointKey.email("grace@example.org"), true);
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(world.finalOf(LINUS)).isEqualTo(world.finalOf(GRACE)));
  }

  private void meet(Person... people) {
    for (Person person : people) {
      world.hear(person, T0);
    }
  }

  private void has(Person person, PointKey key, boolean verified) {
    add(List.of(point(person, key, verified)));
  }

  private ContactPoint point(Person person, PointKey key, boolean verified) {
    return ContactPoint.of(world.home(person), key, key.key(), verified, "test", T0);
  }

  private void add(List<ContactPoint> points) {
    contacts
        .transactions()
        .writing(() -> contacts.bean(ContactPoints.class).add(world.workspaceId(), points));
  }

  private void match(Person... people) {
    List<UUID> homes = List.of(people).stream().map(world::home).toList();
    contacts
        .transactions()
        .writing(() -> contacts.bean(MatchPeople.class).match(world.workspaceId(), homes));
  }

  private Answer merge(Person kept, Person absorbed) {
    return agent.post(
        "/api/v1/contacts/" + world.home(kept) + "/merges",
        "{\"absorb\":\"" + world.home(absorbed) + "\"}");
  }

  private Answer merges(Person person) {
    return agent.get("/api/v1/contacts/" + world.home(person) + "/merges");
  }

  private Answer suggested(Person person) {
    return agent.get("/api/v1/contacts/" + world.home(person) + "/suggestions");
  }

  private static String path(String id, String decision) {
    return "/api/v1/suggestions/" + id + "/" + decision;
  }

  private static Api stranger() {
    return new Api(UUID.randomUUID(), Role.OWNER);
  }
}
