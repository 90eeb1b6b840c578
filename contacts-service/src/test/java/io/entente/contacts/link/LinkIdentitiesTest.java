package io.entente.contacts.link;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.BRAND;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.LINUS;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.events.ActorKind;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.InboundInteraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkIdentitiesTest {
  private final RunningContacts contacts = RunningContacts.shared();
  private final Linking linking = new Linking();
  private final LinkWorld world = new LinkWorld();
  private final UUID workspace = world.workspaceId();

  @Test
  void aNewIdentityGetsAContactOfItsOwn() {
    linking.link(world.message(ADA, T0), world.message(LINUS, T0.plusSeconds(1)));

    assertThat(linking.identities(workspace))
        .containsExactly(
            "1001|ada|Ada Lovelace|2026-03-02 09:00:00|2026-03-02 09:00:00|1",
            "1003|linus|-|2026-03-02 09:00:01|2026-03-02 09:00:01|1");
    assertThat(linking.contacts(workspace))
        .containsExactly("1001|Ada Lovelace|2026-03-02 09:00:00", "1003|linus|2026-03-02 09:00:01");
    assertThat(linking.terms(workspace))
        .containsExactly("1001|ada", "1001|ada lovelace", "1001|lovelace", "1003|linus");
    assertThat(linking.count("contact", workspace)).isEqualTo(2);
  }

  @Test
  void eachNewIdentityIsToldOfOnceInTheSameTransaction() {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0), world.message(ADA, T0));
    linking.link(world.message(ADA, T0.plusSeconds(60)));

    assertThat(told())
        .extracting(IdentityMapping::identityId)
        .containsExactlyInAnyOrder(world.identityId(ADA), world.identityId(GRACE));
    assertThat(told()).allMatch(mapping -> mapping.version() == 1);
    assertThat(told())
        .extracting(IdentityMapping::contactId)
        .containsExactlyInAnyOrderElementsOf(contactIds());
  }

  @Test
  void whomTheBrandWritesToGetsAContactAndTheBrandNone() {
    linking.link(world.messageTo(ActorKind.AGENT, BRAND, GRACE, T0));

    assertThat(linking.contacts(workspace))
        .containsExactly("1002|Grace Hopper|2026-03-02 09:00:00");
  }

  @Test
  void aReplayChangesNothing() {
    List<InboundInteraction> messages = story();
    linking.link(messages);
    List<String> before = linking.everything(workspace);
    long told = linking.count("outbox", workspace);

    linking.link(messages);
    linking.link(messages.getFirst());

    assertThat(linking.everything(workspace)).isEqualTo(before);
    assertThat(linking.count("outbox", workspace)).isEqualTo(told);
  }

  @Test
  void anyOrderAndAnyBatchesLeadToTheSame() {
    linking.link(story());
    List<String> expected = linking.everything(workspace);
    long seed = 42L;
    Random random = new Random(seed);

    for (int run = 0; run < 20; run++) {
      LinkWorld other = new LinkWorld();
      List<InboundInteraction> messages = story(other);
      Collections.shuffle(messages, random);
      for (int from = 0; from < messages.size(); ) {
        int to = Math.min(messages.size(), from + 1 + random.nextInt(4));
        linking.link(messages.subList(from, to));
        from = to;
      }

      assertThat(linking.everything(other.workspaceId())).as("seed %d", seed).isEqualTo(expected);
      assertThat(linking.count("contact", other.workspaceId())).isEqualTo(3);
    }
  }

  @Test
  void anOlderMessageThatComesLaterOverwritesNothing() {
    linking.link(world.message(ADA.as("ada_king", "Ada King"), T0.plusSeconds(100)));
    linking.link(world.message(ADA, T0));

    assertThat(linking.identities(workspace))
        .containsExactly("1001|ada_king|Ada King|2026-03-02 09:00:00|2026-03-02 09:01:40|1");
    assertThat(linking.contacts(workspace)).containsExactly("1001|Ada King|2026-03-02 09:01:40");
  }

  @Test
  void handlesThatChangedAreKept() {
    linking.link(world.message(ADA, T0));
    linking.link(world.message(ADA.as("ada_king", null), T0.plusSeconds(100)));
    linking.link(world.message(ADA.as("ADA_King", null), T0.plusSeconds(200)));
    linking.link(world.message(ADA.as("late", null), T0.plusSeconds(50)));

    assertThat(linking.handles(workspace))
        .containsExactly(
            "1001|ada|ada|2026-03-02 09:00:00|2026-03-02 09:00:00",
            "1001|ada_king|ADA_King|2026-03-02 09:01:40|2026-03-02 09:03:20",
            "1001|late|late|2026-03-02 09:00:50|2026-03-02 09:00:50");
    assertThat(linking.terms(workspace))
        .containsExactly("1001|ada lovelace", "1001|ada_king", "1001|king", "1001|lovelace");
  }

  @Test
  void anUnknownWriterIsCalledByTheExternalIdUntilANameIsSeen() {
    linking.link(world.message(ADA.as(null, null), T0));
    assertThat(linking.contacts(workspace)).containsExactly("1001|1001|2026-03-02 09:00:00");
    assertThat(linking.terms(workspace)).containsExactly("1001|1001");

    linking.link(world.message(ADA, T0.minusSeconds(60)));
    assertThat(linking.contacts(workspace))
        .containsExactly("1001|Ada Lovelace|2026-03-02 09:00:00");
    assertThat(linking.terms(workspace))
        .containsExactly("1001|ada", "1001|ada lovelace", "1001|lovelace");
  }

  @Test
  void oneNetworkAccountOfTwoWorkspacesIsTwoContacts() {
    LinkWorld other = new LinkWorld();

    linking.link(world.message(ADA, T0), other.message(ADA, T0));

    assertThat(linking.count("contact", workspace)).isEqualTo(1);
    assertThat(linking.count("contact", other.workspaceId())).isEqualTo(1);
    assertThat(contactIds()).doesNotContainAnyElementsOf(contactIds(other.workspaceId()));
  }

  @Test
  void replicasThatSeeTheSamePeopleAtOnceAgreeOnOneContactEach() throws Exception {
    List<Person> people =
        IntStream.range(0, 60).mapToObj(i -> new Person("p" + i, "h" + i, null)).toList();
    List<Future<?>> replicas = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int replica = 0; replica < 6; replica++) {
        Random random = new Random(replica);
        replicas.add(
            threads.submit(() -> {
              for (int batch = 0; batch < 10; batch++) {
                List<InboundInteraction> messages = new ArrayList<>();
                for (Person person : people) {
                  if (random.nextBoolean()) {
                    messages.add(world.message(person, T0.plusSeconds(random.nextInt(10_000))));
                  }
                }
                Collections.shuffle(messages, random);
                linking.link(messages);
              }
            }));
      }
    }
    for (Future<?> replica : replicas) {
      replica.get();
    }

    assertThat(linking.count("identity", workspace)).isEqualTo(60);
    assertThat(linking.count("contact", workspace)).isEqualTo(60);
    assertThat(linking.count("outbox", workspace)).isEqualTo(60);
    assertThat(linking.contacts(workspace)).hasSize(60);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheBatch() {
    long few = statementsOf(batchOf(3));
    long many = statementsOf(batchOf(400));

    assertThat(many).isEqualTo(few).isLessThan(15);
  }

  /** What is new, what changes and what stays, in equal parts. */
  private List<InboundInteraction> batchOf(int people) {
    String prefix = "p" + people + "-";
    List<InboundInteraction> first = new ArrayList<>();
    List<InboundInteraction> second = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Person known = new Person(prefix + i, "h" + i, null);
      first.add(world.message(known, T0));
      second.add(world.message(known.as("renamed" + i, "Named"), T0.plusSeconds(9)));
      second.add(world.message(new Person(prefix + "new" + i, "n" + i, "New"), T0));
    }
    linking.link(first);
    return second;
  }

  private long statementsOf(List<InboundInteraction> messages) {
    Sightings seen = new Sightings();
    messages.forEach(seen::add);
    return contacts
        .transactions()
        .write(() -> {
          long before = questions();
          contacts.bean(LinkIdentities.class).link(seen);
          return questions() - before - 1;
        });
  }

  private long questions() {
    return contacts
        .sql()
        .first("show session status like 'Questions'", row -> row.number("Value"))
        .orElseThrow();
  }

  private List<InboundInteraction> story() {
    return story(world);
  }

  private static List<InboundInteraction> story(LinkWorld world) {
    List<InboundInteraction> messages = new ArrayList<>();
    messages.add(world.message(ADA, T0));
    messages.add(world.message(ADA.as("ada_king", null), T0.plusSeconds(100)));
    messages.add(world.message(ADA.as(null, "Ada King"), T0.plusSeconds(200)));
    messages.add(world.message(ADA.as(null, null), T0.plusSeconds(300)));
    messages.add(world.message(GRACE.as(null, null), T0.plusSeconds(10)));
    messages.add(world.message(GRACE.as("Grace", null), T0.plusSeconds(20)));
    messages.add(world.message(GRACE.as("grace", null), T0.plusSeconds(30)));
    messages.add(world.message(ActorKind.PEER, LINUS, T0.plusSeconds(40)));
    messages.add(world.messageTo(ActorKind.AGENT, BRAND, LINUS.as("tux", null), T0.plusSeconds(5)));
    messages.add(world.message(ActorKind.AGENT, BRAND, T0.plusSeconds(50)));
    return messages;
  }

  private List<IdentityMapping> told() {
    EventJson json = contacts.bean(EventJson.class);
    return contacts
        .sql()
        .list(
            "select payload from outbox where scope = ? order by id",
            row -> json.decode(row.bytes("payload"), IdentityMapping.class),
            workspace);
  }

  private List<UUID> contactIds() {
    return contactIds(workspace);
  }

  private List<UUID> contactIds(UUID workspaceId) {
    return contacts
        .sql()
        .list("select id from contact where workspace_id = ?", row -> row.uuid("id"), workspaceId);
  }
}
