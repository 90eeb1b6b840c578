package io.entente.contacts.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What people say while they are shown as one contact. */
class MergedConsentsTest {
  private static final String CONTACTS = "/api/v1/contacts";
  private static final int ROUNDS = 40;

  private final RunningContacts contacts = RunningContacts.shared();
  private final UUID workspace = UUID.randomUUID();
  private final Api owner = new Api(workspace, Role.OWNER);

  private String made(String name) {
    return owner.post(CONTACTS, "{\"name\":\"" + name + "\"}").text("id");
  }

  private String merge(String kept, String absorbed) {
    Answer merged =
        owner.post(CONTACTS + "/" + kept + "/merges", "{\"absorb\":\"" + absorbed + "\"}");
    assertThat(merged.status()).as("%s", merged.body()).isEqualTo(201);
    return merged.text("id");
  }

  private void undo(String merge) {
    assertThat(owner.delete("/api/v1/merges/" + merge).status()).isLessThan(300);
  }

  private Answer say(String contact, String purpose, String choice, String... headers) {
    return say(
        contact,
        "{\"purpose\":\"" + purpose + "\",\"choice\":\"" + choice + "\",\"source\":\"form\"}",
        headers);
  }

  private Answer say(String contact, String said, String[] headers) {
    Answer answer = owner.post(CONTACTS + "/" + contact + "/consents", said, headers);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer;
  }

  private void sayInJanuary(String contact, String choice) {
    say(
        contact,
        "{\"purpose\":\"marketing\",\"source\":\"form\",\"occurredAt\":\"2026-01-10T09:00:00Z\","
            + "\"choice\":\""
            + choice
            + "\"}",
        new String[0]);
  }

  private List<String> state(String contact) {
    return standings(ledger(contact).get("state"));
  }

  private JsonNode ledger(String contact) {
    return owner.get(CONTACTS + "/" + contact + "/consents").body();
  }

  private static List<String> standings(JsonNode state) {
    List<String> standings = new ArrayList<>();
    for (JsonNode it : state.values()) {
      standings.add(it.get("purpose").getStringValue() + " " + it.get("choice").getStringValue());
    }
    return standings.stream().sorted().toList();
  }

  /** What who keeps a copy has, whatever the order in which it arrives. */
  private List<String> toldLast(String contact) {
    return contacts
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ?",
            row -> contacts.bean(EventJson.class).decode(row.bytes("payload"), ConsentState.class),
            workspace,
            Topics.CONSENTS)
        .stream()
        .filter(state -> state.contactId().toString().equals(contact))
        .max(Comparator.comparingLong(ConsentState::version))
        .orElseThrow()
        .standings()
        .stream()
        .map(it -> it.purpose().json() + " " + it.choice().json())
        .sorted()
        .toList();
  }

  @Test
  void whatAnOlderReplicaWroteWasSaidOfTheContactItself() {
    String ada = made("Ada");
    String grace = made("Grace");
    Instant at = Instant.parse("2026-01-10T09:00:00Z");
    contacts
        .sql()
        .update(
            """
            insert into consent (workspace_id, contact_id, id, purpose, choice, occurred_at, source,
                                 recorded_at, recorded_by)
            values (?, ?, ?, 'MARKETING', 'GIVEN', ?, 'form', ?, ?)
            """,
            workspace,
            UUID.fromString(ada),
            UUID.randomUUID(),
            at,
            at,
            UUID.randomUUID());

    assertThat(state(ada)).containsExactly("marketing given");
    assertThat(
            contacts
                .bean(ImportedConsentStore.class)
                .said(workspace, List.of(UUID.fromString(ada))))
        .hasSize(1);
    merge(grace, ada);
    assertThat(state(grace)).containsExactly("marketing given");
  }

  @Test
  void whatIsSaidAtOneMomentOfTwoHomesIsAllTold() {
    List<String> lost = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        String ada = made("Ada");
        String grace = made("Grace");
        say(ada, "marketing", "given");
        merge(ada, grace);

        CompletableFuture<Answer> withdrawal =
            CompletableFuture.supplyAsync(() -> say(grace, "marketing", "withdrawn"), both);
        CompletableFuture<Answer> other =
            CompletableFuture.supplyAsync(() -> say(ada, "survey", "given"), both);
        CompletableFuture.allOf(withdrawal, other).join();

        assertThat(state(ada)).containsExactly("marketing withdrawn", "survey given");
        if (!toldLast(ada).equals(state(ada))) {
          lost.add(round + ": " + toldLast(ada));
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void whoIsSaidToBeOneGivesLeaveAnewAfterAWithdrawal() {
    String ada = made("Ada");
    String grace = made("Grace");
    sayInJanuary(grace, "withdrawn");
    String merge = merge(ada, grace);
    assertThat(state(ada)).containsExactly("marketing withdrawn");

    Answer given = say(ada, "marketing", "given", "Idempotency-Key", "today");
    Answer again = say(ada, "marketing", "given", "Idempotency-Key", "today");

    assertThat(again.text("id")).isEqualTo(given.text("id"));
    assertThat(given.text("contactId")).isEqualTo(ada);
    assertThat(state(ada)).containsExactly("marketing given");
    assertThat(toldLast(ada)).containsExactly("marketing given");
    assertThat(ledger(ada).get("entries").size()).as("each is listed once").isEqualTo(2);
    assertThat(owner.get(CONTACTS + "/" + ada + "/timeline?kind=consent").items()).hasSize(2);
    undo(merge);
    assertThat(state(grace)).containsExactly("marketing withdrawn");
    assertThat(toldLast(grace)).containsExactly("marketing withdrawn");
    assertThat(ledger(grace).get("entries").size()).isEqualTo(2);
    assertThat(state(ada)).containsExactly("marketing given");
    assertThat(toldLast(ada)).containsExactly("marketing given");
    assertThat(ledger(ada).get("entries").size()).isEqualTo(1);
  }

  @Test
  void whoSaidNothingAllowsNothingWhenTheyAreParted() {
    String ada = made("Ada");
    String linus = made("Linus");
    String merge = merge(ada, linus);
    say(ada, "marketing", "given");

    undo(merge);

    assertThat(state(linus)).isEmpty();
    assertThat(toldLast(linus)).isEmpty();
    assertThat(
            owner
                .get(CONTACTS + "/" + linus + "/permissions?purpose=marketing")
                .items()
                .getFirst()
                .get("allowed")
                .getBooleanValue())
        .isFalse();
    assertThat(state(ada)).containsExactly("marketing given");
    merge(ada, linus);
    assertThat(state(linus)).containsExactly("marketing given");
  }

  @Test
  void aRefusalStaysWithBothWhenTheyAreParted() {
    String ada = made("Ada");
    String grace = made("Grace");
    sayInJanuary(grace, "given");
    String merge = merge(ada, grace);
    say(ada, "marketing", "objected");

    undo(merge);

    for (String each : List.of(ada, grace)) {
      assertThat(state(each)).containsExactly("marketing objected");
      assertThat(toldLast(each)).containsExactly("marketing objected");
    }
  }

  @Test
  void aKeyStandsForAContact() {
    String ada = made("Ada");
    String grace = made("Grace");
    say(ada, "marketing", "given", "Idempotency-Key", "one");
    say(grace, "survey", "objected", "Idempotency-Key", "one");
    merge(ada, grace);

    say(grace, "survey", "objected", "Idempotency-Key", "one");

    assertThat(state(ada)).containsExactly("marketing given", "survey objected");
    assertThat(ledger(ada).get("entries").size()).isEqualTo(2);
  }
}
