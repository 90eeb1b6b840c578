package io.entente.contacts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.merge.MergeWorld;
import io.entente.rest.Cursors;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessApiTest {
  private static final String CONTACTS = "/api/v1/contacts";
  private static final String EXPORTS = "/api/v1/contact-exports";

  private final UUID workspace = UUID.randomUUID();
  private final Api owner = new Api(workspace, Role.OWNER);
  private String id;

  @BeforeEach
  void adaIsKnown() {
    id =
        owner
            .post(
                CONTACTS,
                """
                {"name":"Ada Lovelace","tags":["vip"],
                 "points":[{"kind":"email","value":"ada@example.org"}]}
                """)
            .text("id");
  }

  private List<String> looks(String contact) {
    return owner.get(CONTACTS + "/" + contact + "/accesses").items().stream()
        .map(it -> it.get("kind").getStringValue() + " " + it.get("looks").getIntValue())
        .toList();
  }

  private void awaitLooks(String contact, String... looks) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(looks(contact)).containsExactlyInAnyOrder(looks));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/timeline",
        "/orders",
        "/subscriptions",
        "/notes",
        "/changes",
        "/sources",
        "/consents",
        "/permissions",
        "/merges",
        "/suggestions"
      })
  void whateverShowsSomethingOfAContactIsALook(String part) {
    String path = CONTACTS + "/" + id + part;

    assertThat(owner.get(path).status()).isEqualTo(200);

    awaitLooks(id, "record 1");
  }

  @Test
  void whoIsNamedInAListOrTakenAwayIsLookedAt() {
    owner.get(CONTACTS + "?ids=" + id + "," + UUID.randomUUID());
    owner.get(CONTACTS + "/" + UUID.randomUUID() + "/notes");
    owner.text(CONTACTS + "/" + id + "/export");
    assertThat(owner.text(EXPORTS + "?query=lovelace")).contains("ada@example.org");
    owner.text(EXPORTS + "?tag=vip");

    awaitLooks(id, "record 1", "export 2");
    List<String> exports =
        owner.get(EXPORTS + "/runs").items().stream()
            .map(it ->
                it.get("format").getStringValue()
                    + " "
                    + it.get("filter").getStringValue()
                    + " "
                    + it.get("filterValue").coerceStringValue()
                    + " "
                    + it.get("contacts").getLongValue()
                    + " "
                    + !it.get("endedAt").isNull())
            .toList();
    assertThat(exports).hasSize(2);
    assertThat(exports.get(0)).isEqualTo("csv tag vip 1 true");
    assertThat(exports.get(1)).startsWith("csv query ").endsWith(" 1 true");
    assertThat(exports.get(1)).doesNotContain("lovelace");
  }

  @Test
  void whoTookContactsAwayIsReadPageByPageByThoseWhoAnswerForIt() {
    assertThat(owner.text(EXPORTS + "?format=ndjson")).contains("ada@example.org");
    owner.text(EXPORTS + "?format=pdf");
    owner.text(EXPORTS + "?segment=" + UUID.randomUUID());
    owner.text(EXPORTS + "?ids=" + UUID.randomUUID());

    assertThat(owner.get(EXPORTS + "/runs").each("contacts")).containsExactly("0", "1");
    Api.Answer first = owner.get(EXPORTS + "/runs?limit=1");
    assertThat(first.each("filter")).containsExactly("ids");
    assertThat(owner.get(EXPORTS + "/runs?limit=1&cursor=" + first.text("next")).each("format"))
        .containsExactly("ndjson");
    assertThat(new Api(workspace, Role.AGENT).get(EXPORTS + "/runs").status()).isEqualTo(403);
    assertThat(new Api(UUID.randomUUID(), Role.OWNER).get(EXPORTS + "/runs").items()).isEmpty();
  }

  @Test
  void aLookAtWhoWasMergedIsALookAtWhoTheyAreShownAs() {
    String grace = owner.post(CONTACTS, "{\"name\":\"Grace\"}").text("id");
    owner.post(CONTACTS + "/" + grace + "/merges", "{\"absorb\":\"" + id + "\"}");

    owner.get(CONTACTS + "/" + id + "/consents");
    owner.get(CONTACTS + "/" + grace);

    awaitLooks(grace, "record 2");
    assertThat(looks(id)).containsExactly("record 2");
  }

  @Test
  void whoLookedBeforeAMergeIsStillTold() {
    owner.get(CONTACTS + "/" + id);
    awaitLooks(id, "record 1");
    String grace = owner.post(CONTACTS, "{\"name\":\"Grace\"}").text("id");

    String merge =
        owner.post(CONTACTS + "/" + grace + "/merges", "{\"absorb\":\"" + id + "\"}").text("id");

    assertThat(looks(grace)).containsExactly("record 1");
    assertThat(looks(id)).containsExactly("record 1");
    owner.delete("/api/v1/merges/" + merge);
    assertThat(looks(id)).containsExactly("record 1");
    assertThat(looks(grace)).isEmpty();
  }

  @Test
  void looksOfOneMomentAreAllOnSomePage() {
    String grace = owner.post(CONTACTS, "{\"name\":\"Grace\"}").text("id");
    owner.post(CONTACTS + "/" + grace + "/merges", "{\"absorb\":\"" + id + "\"}");
    Instant hour = Instant.parse("2026-03-02T09:00:00Z");
    UUID member = UUID.randomUUID();
    List<Object[]> rows = new ArrayList<>();
    int looks = 0;
    for (String home : List.of(id, grace)) {
      for (UUID by : List.of(member, UUID.randomUUID())) {
        for (LookKind kind : LookKind.values()) {
          rows.add(
              new Object[] {
                workspace,
                UUID.fromString(home),
                by,
                hour,
                kind,
                "Ada",
                ++looks,
                hour.plusSeconds(7)
              });
        }
      }
    }
    RunningContacts.shared().bean(AccessStore.class).add(rows);

    List<String> read = new ArrayList<>();
    String path = CONTACTS + "/" + grace + "/accesses?limit=1";
    Api.Answer page = owner.get(path);
    while (!page.body().get("next").isNull()) {
      read.addAll(page.each("looks"));
      page = owner.get(path + "&cursor=" + page.text("next"));
    }
    read.addAll(page.each("looks"));

    assertThat(read).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
  }

  @Test
  void aCursorFromBeforeThereWereKindsIsRefused() {
    String cursor =
        RunningContacts.shared()
            .bean(Cursors.class)
            .encode(
                "accesses/" + workspace + "/" + id,
                List.of("2026-03-02T09:00:00Z", UUID.randomUUID().toString(), id));

    assertThat(owner.get(CONTACTS + "/" + id + "/accesses?cursor=" + cursor).status())
        .isEqualTo(400);
  }

  @Test
  void whoReadsAnAccountLooksAtWhoseItIs() {
    MergeWorld world = new MergeWorld();
    world.hear(LinkWorld.ADA, LinkWorld.T0);
    Api agent = new Api(world.workspaceId(), Role.AGENT);
    Api told = new Api(world.workspaceId(), Role.OWNER);
    UUID account = world.people().identityId(LinkWorld.ADA);
    String path = CONTACTS + "/" + world.home(LinkWorld.ADA) + "/accesses";

    assertThat(agent.get("/api/v1/identities?ids=" + account).items()).hasSize(1);
    assertThat(agent.get("/api/v1/identities/" + account + "/handles").items()).hasSize(1);

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(told.get(path).each("looks")).containsExactly("2"));
  }

  @Test
  void looksAreReadInOrderToTheLimit() {
    Plans plans = Plans.shared();
    Instant at = Instant.parse("2027-03-02T09:10:00Z");
    UUID place = UUID.randomUUID();
    plans.assertReadsInOrder(
        AccessStore.OF_HOME,
        plans.workspaceId(),
        plans.contactId(7),
        at,
        at,
        place,
        place,
        "RECORD",
        "RECORD",
        place,
        51);
  }
}
