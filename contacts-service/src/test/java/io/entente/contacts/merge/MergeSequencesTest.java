package io.entente.contacts.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.consent.ImportedConsents;
import io.entente.contacts.consent.SaidConsent;
import io.entente.contacts.consent.StandingConsents;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.events.ConsentState;
import io.entente.events.IdentityMapping;
import io.entente.sql.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Messages, merges and undoings in any order, against a model that is as simple as can be: who
 * hangs on whom, when each person last wrote, and what was said of whom.
 */
class MergeSequencesTest {
  private static final List<Person> PEOPLE =
      IntStream.range(0, 6)
          .mapToObj(i -> new Person("p" + i, "handle" + i, "Person number" + i))
          .toList();

  private static final ConsentChoice[] CHOICES = ConsentChoice.values();

  private final RunningContacts contacts = RunningContacts.shared();

  @Test
  void anyOrderOfMessagesMergesAndUndoingsEndsAsTheModelSays() {
    run(40, 4711L);
  }

  @Test
  @Tag("slow")
  void aThousandOrdersEndAsTheModelSays() {
    run(1_000, 20261122L);
  }

  private void run(int sequences, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < sequences; i++) {
      Sequence sequence = new Sequence();
      int steps = 6 + random.nextInt(10);
      for (int step = 0; step < steps; step++) {
        sequence.step(random);
      }
      sequence.check("sequence %d of seed %d".formatted(i, seed));
    }
  }

  /** What came to a person because it was said of one who was shown as the same contact. */
  private record Said(ConsentChoice choice, Person of) {}

  /** What should be, beside what is. */
  private final class Sequence {
    private final MergeWorld world = new MergeWorld();
    private final Map<Person, Person> hangsOn = new HashMap<>();
    private final Map<Person, UUID> merges = new HashMap<>();
    private final Map<Person, Instant> lastSeen = new HashMap<>();
    private final List<Person> met = new ArrayList<>();
    private final Map<Person, List<Said>> said = new HashMap<>();
    private int clock;

    void step(Random random) {
      int kind = random.nextInt(12);
      if (met.size() < 2 || kind < 4) {
        hear(PEOPLE.get(random.nextInt(PEOPLE.size())));
      } else if (kind > 9) {
        say(met.get(random.nextInt(met.size())), CHOICES[random.nextInt(CHOICES.length)]);
      } else if (kind < 8 || merges.isEmpty()) {
        merge(met.get(random.nextInt(met.size())), met.get(random.nextInt(met.size())));
      } else {
        List<Person> absorbed = new ArrayList<>(merges.keySet());
        absorbed.sort((one, other) -> one.externalId().compareTo(other.externalId()));
        undo(absorbed.get(random.nextInt(absorbed.size())));
      }
    }

    private void hear(Person person) {
      Instant at = LinkWorld.T0.plusSeconds(++clock);
      world.hear(person, at);
      lastSeen.put(person, at);
      if (!met.contains(person)) {
        met.add(person);
      }
    }

    private void merge(Person kept, Person absorbed) {
      Person keptRoot = root(kept);
      Person absorbedRoot = root(absorbed);
      if (keptRoot.equals(absorbedRoot)) {
        return;
      }
      ContactMerge merge =
          contacts
              .bean(MergeContacts.class)
              .merge(
                  world.workspaceId(),
                  world.home(kept),
                  world.home(absorbed),
                  new MergeCause(MergeGround.MEMBER, null, UUID.randomUUID()));
      hangsOn.put(absorbedRoot, keptRoot);
      merges.put(absorbedRoot, merge.id());
    }

    private void undo(Person absorbed) {
      UUID merge = merges.remove(absorbed);
      hangsOn.remove(absorbed);
      contacts.bean(UndoMerge.class).undo(world.workspaceId(), merge, UUID.randomUUID());
    }

    private void say(Person person, ConsentChoice choice) {
      Person root = root(person);
      Instant at = LinkWorld.T0.plusSeconds(++clock);
      contacts
          .bean(Transactions.class)
          .writing(() ->
              contacts
                  .bean(ImportedConsents.class)
                  .add(
                      world.workspaceId(),
                      Map.of(
                          world.home(root),
                          List.of(new SaidConsent(ConsentPurpose.MARKETING, choice, at))),
                      "a file",
                      UUID.randomUUID(),
                      at));
      for (Person each : met) {
        if (root(each).equals(root)) {
          said.computeIfAbsent(each, _ -> new ArrayList<>()).add(new Said(choice, root));
        }
      }
    }

    /** The strictest of what each last said, where leave is of those alone who are one now. */
    private Optional<ConsentChoice> standing(Person root) {
      return met.stream()
          .filter(person -> root(person).equals(root))
          .flatMap(person ->
              said.getOrDefault(person, List.of()).stream()
                  .filter(it -> it.choice() != ConsentChoice.GIVEN || root(it.of()).equals(root))
                  .reduce((_, later) -> later)
                  .stream())
          .map(Said::choice)
          .max(Comparator.naturalOrder());
    }

    private void checkConsents(String name) {
      Map<UUID, ConsentState> told = new HashMap<>();
      world
          .consents()
          .forEach(state ->
              told.merge(state.contactId(), state, (a, b) -> a.version() > b.version() ? a : b));
      for (Person root : met.stream().map(this::root).distinct().toList()) {
        UUID shown = world.home(root);
        List<ConsentChoice> expected = standing(root).stream().toList();
        assertThat(
                contacts
                    .bean(StandingConsents.class)
                    .of(world.workspaceId(), List.of(shown))
                    .getOrDefault(shown, List.of())
                    .stream()
                    .map(SaidConsent::choice)
                    .toList())
            .as(name)
            .isEqualTo(expected);
        List<ConsentState.Standing> known =
            told.containsKey(shown) ? told.get(shown).standings() : List.of();
        assertThat(known.stream().map(ConsentState.Standing::choice).toList())
            .as(name)
            .isEqualTo(expected);
      }
    }

    private Person root(Person person) {
      Person above = hangsOn.get(person);
      return above == null ? person : root(above);
    }

    void check(String name) {
      Map<UUID, IdentityMapping> told = new HashMap<>();
      for (IdentityMapping mapping : world.told()) {
        IdentityMapping before = told.put(mapping.identityId(), mapping);
        assertThat(before == null || before.version() < mapping.version()).as(name).isTrue();
      }
      assertThat(told).as(name).hasSize(met.size());
      for (Person person : met) {
        UUID expected = world.home(root(person));
        assertThat(world.finalOf(person)).as(name).isEqualTo(expected);
        assertThat(told.get(world.people().identityId(person)).contactId())
            .as(name)
            .isEqualTo(expected);
      }
      assertThat(activity()).as(name).isEqualTo(expectedActivity());
      checkConsents(name);
      checkThatNothingElseKnows(name);
    }

    private Map<UUID, Instant> expectedActivity() {
      Map<UUID, Instant> expected = new HashMap<>();
      for (Person person : met) {
        expected.merge(
            world.home(root(person)),
            lastSeen.get(person),
            (one, other) -> one.isAfter(other) ? one : other);
      }
      return expected;
    }

    private Map<UUID, Instant> activity() {
      Map<UUID, Instant> activity = new HashMap<>();
      contacts
          .sql()
          .list(
              """
              select id, last_activity_at from contact
              where workspace_id = ? and final_id = id
              """,
              row -> activity.put(row.uuid("id"), row.instant("last_activity_at")),
              world.workspaceId());
      return activity;
    }

    /** The same messages without a merge leave the same, but for the ids of contacts. */
    private void checkThatNothingElseKnows(String name) {
      List<String> rows =
          contacts
              .sql()
              .list(
                  """
                  select concat_ws('|', i.external_id, i.handle, i.last_seen_at, c.name,
                    count(distinct h.handle_key), count(distinct t.term)) line
                  from identity i
                  join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
                  join identity_handle h
                    on h.workspace_id = i.workspace_id and h.identity_id = i.id
                  join contact_term t
                    on t.workspace_id = i.workspace_id and t.contact_id = i.contact_id
                  where i.workspace_id = ?
                  group by i.id
                  order by i.external_id
                  """,
                  row -> row.text("line").replace(".000000", ""),
                  world.workspaceId());
      List<String> expected =
          met.stream()
              .map(person ->
                  "%s|%s|%s|%s|1|5"
                      .formatted(
                          person.externalId(),
                          person.handle(),
                          lastSeen.get(person).toString().replace("T", " ").replace("Z", ""),
                          person.name()))
              .sorted()
              .toList();
      assertThat(rows).as(name).isEqualTo(expected);
    }
  }
}
