package io.entente.contacts.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.events.EventJson;
import io.entente.events.PersonFacts;
import io.entente.events.Topics;
import io.entente.rest.Role;
import io.entente.sql.Sql;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What others are told of source, campaign and company. */
class FactsTest {
  private static final String CONTACTS = "/api/v1/contacts";

  private final UUID workspaceId = UUID.randomUUID();
  private final Api admin = new Api(workspaceId, Role.ADMIN);

  @Test
  void changesAndMergesAreToldOfWhoIsShown() {
    UUID ada = made("Ada", ",\"acquisition\":{\"source\":\"ad\",\"on\":\"2026-03-01\"}");
    UUID grace = made("Grace", "");
    awaitTold(ada, "ad", null);
    assertThat(told(ada).acquiredOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(told(grace)).as("nothing is known").isNull();

    Answer patched =
        admin.patch(
            CONTACTS + "/" + ada,
            "{\"acquisition\":{\"source\":\"referral\",\"campaign\":\"Autumn\"}}");
    assertThat(patched.status()).as("%s", patched.body()).isEqualTo(200);
    awaitTold(ada, "referral", "Autumn");

    Answer merged = admin.post(CONTACTS + "/" + grace + "/merges", "{\"absorb\":\"" + ada + "\"}");
    assertThat(merged.status()).as("%s", merged.body()).isEqualTo(201);
    awaitTold(grace, "referral", "Autumn");
  }

  @Test
  void ofWhoIsErasedNothingIsKnownUnderAnyIdUnderWhichItWasTold() {
    UUID ada = made("Ada", ",\"acquisition\":{\"source\":\"ad\",\"campaign\":\"Autumn\"}");
    UUID grace = made("Grace", "");
    awaitTold(ada, "ad", "Autumn");
    admin.post(CONTACTS + "/" + grace + "/merges", "{\"absorb\":\"" + ada + "\"}");
    awaitTold(grace, "ad", "Autumn");

    Answer erased =
        new Api(workspaceId, Role.OWNER)
            .post(CONTACTS + "/" + grace + "/erasures", "{\"confirmation\":\"" + grace + "\"}");

    assertThat(erased.status()).as("%s", erased.body()).isEqualTo(202);
    for (UUID contact : List.of(ada, grace)) {
      PersonFacts facts = told(contact);
      assertThat(facts.source()).isNull();
      assertThat(facts.campaign()).isNull();
      assertThat(facts.acquiredOn()).isNull();
      assertThat(facts.companyId()).isNull();
    }
  }

  @Test
  void everyReadIsLedByAnIndex() {
    Plans plans = Plans.shared();
    Object[] some = {plans.workspaceId(), plans.contactId(1), plans.contactId(2)};

    plans.assertReadsFew(10, FactsStore.WORTH_TELLING.formatted(Sql.in(2)), some);
    plans.assertReadsFew(10, FactsStore.TOLD.formatted(Sql.in(2)), some);
    plans.assertReadsFew(10, FactsStore.READ.formatted(Sql.in(2)), some);
  }

  private UUID made(String name, String more) {
    Answer answer = admin.post(CONTACTS, "{\"name\":\"" + name + "\"" + more + "}");
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return UUID.fromString(answer.text("id"));
  }

  private void awaitTold(UUID contact, String source, String campaign) {
    Awaitility.await(source)
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          PersonFacts facts = told(contact);
          assertThat(facts).isNotNull();
          assertThat(facts.source()).isEqualTo(source);
          assertThat(facts.campaign()).isEqualTo(campaign);
        });
  }

  /** The newest; null if nothing was told. */
  private PersonFacts told(UUID contact) {
    RunningContacts contacts = RunningContacts.shared();
    EventJson json = contacts.bean(EventJson.class);
    return contacts
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ?",
            row -> json.decode(row.bytes("payload"), PersonFacts.class),
            workspaceId,
            Topics.PERSON_FACTS)
        .stream()
        .filter(it -> it.contactId().equals(contact))
        .max(Comparator.comparing(PersonFacts::version))
        .orElse(null);
  }
}
