package io.entente.contacts.contact;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who was erased is in no list, and nothing more is written about them. */
class ErasedContactTest {
  private static final String CONTACTS = "/api/v1/contacts";
  private static final List<String> WRITTEN =
      List.of(
          "contact",
          "contact_point",
          "contact_note",
          "contact_tag",
          "contact_value",
          "contact_change",
          "contact_datum",
          "contact_merge",
          "consent",
          "customer_order");

  private final LinkWorld world = new LinkWorld();
  private final RunningContacts contacts = RunningContacts.shared();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);
  private final UUID member = TestKeys.shared().join(new UUID(7, 8));
  private UUID ada;
  private UUID grace;
  private String company;

  @BeforeEach
  void adaIsErased() {
    new Linking().link(world.message(ADA, T0), world.message(GRACE, T0));
    ada = contactOf(ADA);
    grace = contactOf(GRACE);
    company = owner.post("/api/v1/companies", "{\"name\":\"Engines\"}").text("id");
    for (UUID id : List.of(ada, grace)) {
      Answer answer =
          owner.patch(
              CONTACTS + "/" + id,
              "{\"ownerId\":\"%s\",\"companyId\":\"%s\",\"tags\":[\"vip\"]}"
                  .formatted(member, company));
      assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }
    assertThat(owner.get(CONTACTS + "?owner=" + member).items()).hasSize(2);
    Answer erased =
        owner.post(CONTACTS + "/" + ada + "/erasures", "{\"confirmation\":\"" + ada + "\"}");
    assertThat(erased.status()).isEqualTo(202);
  }

  @Test
  void noListShowsWhoWasErased() {
    for (String list :
        List.of(
            "?ids=" + ada + "," + grace,
            "?owner=" + member,
            "?company=" + company,
            "?tag=vip",
            "?query=grace",
            "")) {
      assertThat(owner.get(CONTACTS + list).each("id")).as(list).containsExactly(grace.toString());
    }
    assertThat(owner.get(CONTACTS + "?query=lovelace").items()).isEmpty();
  }

  @Test
  void nothingIsWrittenAboutWhoWasErased() {
    List<Long> before = rows();
    String path = CONTACTS + "/" + ada;

    assertThat(owner.patch(path, "{\"name\":\"Ada\"}").status()).isEqualTo(404);
    assertThat(owner.patch(path, "{\"tags\":[\"vip\"],\"blocked\":true}").status()).isEqualTo(404);
    assertThat(
            owner
                .post(path + "/points", "{\"kind\":\"email\",\"value\":\"ada@example.org\"}")
                .status())
        .isEqualTo(404);
    assertThat(owner.post(path + "/notes", "{\"body\":\"Hello\"}").status()).isEqualTo(404);
    assertThat(owner.post(path + "/links", "{}").status()).isEqualTo(404);
    assertThat(
            owner
                .post(
                    path + "/consents",
                    "{\"purpose\":\"survey\",\"choice\":\"given\",\"source\":\"desk\"}")
                .status())
        .isEqualTo(404);
    assertThat(
            owner.post(CONTACTS + "/" + grace + "/merges", "{\"absorb\":\"" + ada + "\"}").status())
        .isEqualTo(409);
    assertThat(owner.post("/api/v1/orders", order()).status()).isEqualTo(422);

    assertThat(rows()).isEqualTo(before);
  }

  private String order() {
    return """
    {"source":"shop","externalId":"1","currency":"EUR","amount":4990,
     "occurredAt":"2026-03-02T10:00:00Z","customer":{"contactId":"%s"}}
    """
        .formatted(ada);
  }

  private List<Long> rows() {
    List<Long> rows = new ArrayList<>();
    for (String table : WRITTEN) {
      rows.add(
          contacts
              .sql()
              .number(
                  "select count(*) from " + table + " where workspace_id = ?",
                  world.workspaceId()));
    }
    return rows;
  }

  private UUID contactOf(Person person) {
    return UUID.fromString(
        owner
            .get("/api/v1/identities?ids=" + world.identityId(person))
            .each("contactId")
            .getFirst());
  }
}
