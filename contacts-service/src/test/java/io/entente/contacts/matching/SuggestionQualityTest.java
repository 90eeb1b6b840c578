package io.entente.contacts.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.events.Channel;
import io.entente.events.InboundInteraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many of the suggestions are right, and how many of the right ones are suggested. */
@Tag("slow")
class SuggestionQualityTest {
  private static final int PEOPLE = 3_000;
  private static final int AT_ONCE = 200;

  private final RunningContacts contacts = RunningContacts.shared();
  private final LinkWorld first = new LinkWorld(Channel.MASTODON);
  private final LinkWorld second = first.on(Channel.X);

  private record Pair(UUID low, UUID high) {
    static Pair of(UUID one, UUID other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private record Suggested(Pair pair, double score) {}

  private record Quality(int suggested, int right, int truth) {
    double precision() {
      return (double) right / suggested;
    }

    double recall() {
      return (double) right / truth;
    }
  }

  @Test
  void mostOfWhatIsSuggestedIsTrueAndMostOfWhatIsTrueIsSuggested() {
    Set<Pair> truth = meet();
    matchAll();
    List<Suggested> suggested = suggested();

    for (double threshold : List.of(0.6, 0.7, 0.8, 0.9)) {
      Quality quality = quality(suggested, truth, threshold);
      System.out.printf(
          Locale.ROOT,
          "From %.1f: precision %.3f, recall %.3f (%d suggested, %d right, %d true)%n",
          threshold,
          quality.precision(),
          quality.recall(),
          quality.suggested(),
          quality.right(),
          quality.truth());
    }

    Quality chosen = quality(suggested, truth, MatchScore.THRESHOLD.doubleValue());
    assertThat(chosen.precision()).isGreaterThan(0.8);
    assertThat(chosen.recall()).isGreaterThan(0.6);
  }

  /** The pairs that are one person. */
  private Set<Pair> meet() {
    MadePeople made = new MadePeople(20261122L);
    List<InboundInteraction> messages = new ArrayList<>();
    Map<Person, Person> pairs = new HashMap<>();
    for (int i = 0; i < PEOPLE; i++) {
      MadePeople.Accounts accounts = made.next(i, i % 3 == 0);
      messages.add(first.message(accounts.first(), LinkWorld.T0));
      if (accounts.second() != null) {
        messages.add(second.message(accounts.second(), LinkWorld.T0));
        pairs.put(accounts.first(), accounts.second());
      }
    }
    for (int from = 0; from < messages.size(); from += 500) {
      new Linking().link(messages.subList(from, Math.min(messages.size(), from + 500)));
    }
    Map<UUID, UUID> homes = homes();
    Set<Pair> truth = new HashSet<>();
    pairs.forEach((one, other) ->
        truth.add(Pair.of(homes.get(first.identityId(one)), homes.get(second.identityId(other)))));
    return truth;
  }

  private Map<UUID, UUID> homes() {
    Map<UUID, UUID> homes = new HashMap<>();
    contacts
        .sql()
        .list(
            "select id, contact_id from identity where workspace_id = ?",
            row -> homes.put(row.uuid("id"), row.uuid("contact_id")),
            first.workspaceId());
    return homes;
  }

  private void matchAll() {
    List<UUID> all = new ArrayList<>(homes().values());
    long began = System.nanoTime();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<UUID> part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      contacts
          .transactions()
          .writing(() -> contacts.bean(MatchPeople.class).match(first.workspaceId(), part));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT, "%d contacts matched, %.0f/s%n", all.size(), all.size() / seconds);
  }

  private List<Suggested> suggested() {
    return contacts
        .sql()
        .list(
            "select low_id, high_id, score from suggestion where workspace_id = ?",
            row ->
                new Suggested(
                    Pair.of(row.uuid("low_id"), row.uuid("high_id")),
                    Double.parseDouble(row.text("score"))),
            first.workspaceId());
  }

  private static Quality quality(List<Suggested> suggested, Set<Pair> truth, double threshold) {
    List<Suggested> above = suggested.stream().filter(it -> it.score() >= threshold).toList();
    int right = (int) above.stream().filter(it -> truth.contains(it.pair())).count();
    return new Quality(above.size(), right, truth.size());
  }
}
