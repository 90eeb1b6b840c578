package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who is merged and parted while messages arrive: another workspace hears the same without a merge,
 * and every number of it is the same.
 */
@Tag("slow")
class MergedContactsTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
  private static final String PERIOD = "from=2026-11-01&to=2026-12-01&zone=Europe/Paris";
  private static final int SEQUENCES = 30;
  private static final int PEOPLE = 4;
  private static final long SEED = 20261122L;

  private final Api merging = SUITE.newWorkspace("Merging");
  private final Api plain = SUITE.newWorkspace("Plain");
  private final Random random = new Random(SEED);

  private final Map<String, String> homes = new HashMap<>();
  private final Map<String, String> hangsOn = new HashMap<>();
  private final TreeMap<String, String> merges = new TreeMap<>();
  private final Map<String, Integer> said = new HashMap<>();
  private int messages;

  @Test
  void totalsAreThoseOfAWorkspaceWithoutMerges() {
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      List<String> people = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        String person = "s%dp%d".formatted(sequence, i);
        says(person);
        homes.put(person, contact(person));
        people.add(person);
      }
      for (int step = 0; step < 10; step++) {
        step(people);
      }
    }

    awaitAll(merging);
    awaitAll(plain);
    await()
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(() -> {
          JsonNode summary = merging.summary(PERIOD);
          JsonNode expected = plain.summary(PERIOD);
          for (String part : List.of("metrics", "volumes", "openWaits")) {
            assertThat(summary.get(part))
                .as("%s, seed %d", part, SEED)
                .isEqualTo(expected.get(part));
          }
        });
    await().atMost(Duration.ofSeconds(60)).untilAsserted(this::assertConversationsAreOfFinals);
  }

  private void step(List<String> people) {
    int kind = random.nextInt(10);
    String one = people.get(random.nextInt(people.size()));
    List<String> absorbed = people.stream().filter(merges::containsKey).toList();
    if (kind < 4) {
      says(one);
    } else if (kind < 8 || absorbed.isEmpty()) {
      merge(one, people.get(random.nextInt(people.size())));
    } else {
      String parted = absorbed.get(random.nextInt(absorbed.size()));
      merging.delete("/merges/" + merges.remove(parted)).expect(200);
      hangsOn.remove(parted);
    }
  }

  private void merge(String kept, String absorbed) {
    String into = root(kept);
    String away = root(absorbed);
    if (!into.equals(away)) {
      JsonNode merge =
          merging
              .post(
                  "/contacts/" + homes.get(kept) + "/merges", Map.of("absorb", homes.get(absorbed)))
              .expect(201)
              .body();
      merges.put(away, merge.get("id").asText());
      hangsOn.put(away, into);
    }
  }

  private String root(String person) {
    String above = hangsOn.get(person);
    return above == null ? person : root(above);
  }

  /** In a thread of one's own each, which an agent answers now and then. */
  private void says(String person) {
    int ordinal = said.merge(person, 1, Integer::sum);
    String actor = ordinal % 3 == 0 ? "agent" : "customer";
    for (Api workspace : List.of(merging, plain)) {
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("connectionId", workspace.connection("x", "acme"));
      message.put("externalId", person + "-" + ordinal);
      message.put("kind", ordinal == 1 ? "post" : "comment");
      message.put("actor", actor);
      String author = actor.equals("agent") ? "acme" : person;
      message.put("author", Map.of("externalId", author, "handle", author));
      if (ordinal > 1) {
        message.put("parentExternalId", person + "-1");
      }
      message.put("body", "Message " + ordinal);
      message.put("occurredAt", NINE.plusSeconds(60L * messages).toString());
      workspace.post("/interactions", message).expect(202);
    }
    messages++;
  }

  private String contact(String person) {
    await().atMost(Duration.ofSeconds(60)).until(() -> !found(person).isEmpty());
    return found(person).get(0).get("id").asText();
  }

  private JsonNode found(String person) {
    return merging.get("/contacts?query=" + person).expect(200).body().get("items");
  }

  /** Every message is filed, once. */
  private void awaitAll(Api workspace) {
    await()
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(() -> assertThat(filed(workspace)).isEqualTo(messages));
  }

  private static int filed(Api workspace) {
    int sum = 0;
    for (String id : workspace.conversations()) {
      JsonNode conversation = workspace.get("/conversations/" + id).expect(200).body();
      sum += conversation.get("interactions").asInt();
    }
    return sum;
  }

  private void assertConversationsAreOfFinals() {
    for (Map.Entry<String, String> home : homes.entrySet()) {
      String expected = homes.get(root(home.getKey()));
      JsonNode shown = merging.get("/contacts/" + home.getValue()).expect(200).body();
      assertThat(shown.get("id").asText()).as(home.getKey()).isEqualTo(expected);
    }
    List<String> expected = homes.keySet().stream().map(it -> homes.get(root(it))).toList();
    assertThat(merging.contactsOfConversations()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
