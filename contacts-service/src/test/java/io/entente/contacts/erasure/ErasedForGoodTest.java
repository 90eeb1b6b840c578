package io.entente.contacts.erasure;

import static io.entente.contacts.dataimport.ImportClient.counts;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.dataimport.ImportClient;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.events.Channel;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasedForGoodTest {
  private static final String CONTACTS = "/api/v1/contacts";
  private static final String ERASED = "Who this is was erased, and stays so.";

  private final RunningContacts contacts = RunningContacts.shared();
  private final LinkWorld mails = new LinkWorld(Channel.EMAIL);
  private final Linking linking = new Linking();
  private final UUID workspace = mails.workspaceId();
  private final Api owner = new Api(workspace, Role.OWNER);
  private final ImportClient imports = new ImportClient(workspace);

  private String made(String json) {
    Answer answer = owner.post(CONTACTS, json);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.text("id");
  }

  private void erase(String id) {
    assertThat(
            owner
                .post(CONTACTS + "/" + id + "/erasures", "{\"confirmation\":\"" + id + "\"}")
                .status())
        .isEqualTo(202);
  }

  private long rows(String table) {
    return contacts
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", workspace);
  }

  private String rowsOf(String file, JsonNode run) {
    return imports
        .get("/imports/" + file + "/runs/" + run.get("id").getStringValue() + "/rows")
        .text();
  }

  @Test
  void anAddressThatWasAnAccountIsTakenInByNoImport() {
    linking.link(mails.message(new Person("Ada@Example.org", null, "Ada Lovelace"), T0));
    erase(owner.get(CONTACTS).each("id").getFirst());

    String file = imports.sent("name,email\nAda Lovelace,ada@example.org\n");
    JsonNode run = imports.run(file, "runs");

    assertThat(counts(run)).isEqualTo("0 0 0 1");
    assertThat(rowsOf(file, run)).contains(ERASED);
    assertThat(owner.get(CONTACTS + "?query=lovelace").items()).isEmpty();
  }

  @Test
  void noImportBringsThemBackAsAccounts() {
    erase(
        made(
            """
            {"name":"Ada Lovelace","points":[
              {"kind":"email","value":"ada@example.org","verified":true},
              {"kind":"phone","value":"+33612345678","verified":true}]}
            """));
    linking.link(mails.message(new Person("grace@example.org", null, "Grace Hopper"), T0));
    erase(owner.get(CONTACTS).each("id").getFirst());
    made(person("Linus", "linus@example.org", true));

    String file =
        imports.sent(
            """
            name,identities
            Ada Lovelace,email:ada@example.org
            Ada King,whatsapp:+33612345678
            Ada Byron,whatsapp:33612345678
            Grace Hopper,email:GRACE@EXAMPLE.ORG
            Margaret,email:margaret@example.org
            Linus,email:linus@example.org
            """);
    JsonNode run = imports.run(file, "runs");

    assertThat(counts(run)).as(rowsOf(file, run)).isEqualTo("2 0 0 4");
    assertThat(owner.get(CONTACTS).each("name")).doesNotContain("Ada Lovelace", "Grace Hopper");
    assertThat(owner.get(CONTACTS + "?query=ada").items()).isEmpty();
    assertThat(rows("identity")).isEqualTo(2);
  }

  @Test
  void lateMailFromAnErasedAddressMakesNobody() {
    erase(made(person("Grace Hopper", "grace@example.org", true)));

    linking.link(
        mails.message(new Person("GRACE@example.org", null, "Grace Hopper"), T0),
        mails.message(new Person("ada@example.org", null, "Ada Lovelace"), T0));

    assertThat(owner.get(CONTACTS).each("name")).containsExactly("Ada Lovelace");
    assertThat(rows("identity")).isEqualTo(1);
  }

  @Test
  void aRowWithoutProofDoesNotBringBackWhomItMade() {
    String rows = "name,email\nAda Lovelace,info@example.org\nGrace Hopper,grace@example.org\n";
    String file = imports.sent(rows);
    imports.put("/imports/" + file + "/mapping", "{\"replace\":true}").expect(200);
    assertThat(counts(imports.run(file, "runs"))).isEqualTo("2 0 0 0");
    String ada = owner.get(CONTACTS + "?query=lovelace").each("id").getFirst();
    erase(ada);

    String again = imports.sent(rows);
    imports.put("/imports/" + again + "/mapping", "{\"replace\":true}").expect(200);
    JsonNode run = imports.run(again, "runs");

    assertThat(counts(run)).isEqualTo("0 0 1 1");
    assertThat(rowsOf(again, run)).contains("2,refused,,\"" + ERASED + "\"");
    assertThat(owner.get(CONTACTS + "/" + ada).text("name")).isEmpty();
    assertThat(owner.get(CONTACTS + "/" + ada).body().get("points").size()).isZero();
    assertThat(owner.get(CONTACTS + "?query=lovelace").items()).isEmpty();
  }

  @Test
  void whoHasWhatAnErasedPersonClaimedIsNotErased() {
    String claims = made(person("Linus", "ada@example.org", false));
    made(person("Ada Lovelace", "ada@example.org", true));
    made(
        """
        {"name":"Grace Hopper","points":[
          {"kind":"customer_number","system":"crm","value":"K-7","verified":true}]}
        """);
    erase(claims);
    erase(made(person("Margaret", "margaret@example.org", true)));

    String file =
        imports.sent(
            """
            name,email,customer number
            Ada Lovelace,ada@example.org,
            Grace Hopper,margaret@example.org,K-7
            Margaret,margaret@example.org,
            """);
    JsonNode run = imports.run(file, "runs");

    assertThat(counts(run)).as(rowsOf(file, run)).isEqualTo("0 0 2 1");
    assertThat(rowsOf(file, run)).contains("3,unchanged,").contains("4,refused,");
    assertThat(owner.get(CONTACTS + "?query=margaret").items()).isEmpty();
  }

  @Test
  void nothingIsLeftWithWhomTheyWereOnceMerged() {
    String kept = made("{\"name\":\"Ada Lovelace\"}");
    String erased =
        made(
            """
            {"name":"Zora Quux","givenName":"Zora","familyName":"Quux",
             "points":[{"kind":"email","value":"zora@example.org"}]}
            """);
    String later = made("{\"name\":\"Grace Hopper\"}");
    String merge = absorb(kept, erased);
    owner.patch(CONTACTS + "/" + kept, "{\"name\":\"Ada King\"}");
    owner.patch(CONTACTS + "/" + kept, "{\"familyName\":\"King\"}");
    owner.post(
        CONTACTS + "/" + kept + "/points", "{\"kind\":\"phone\",\"value\":\"+33612345678\"}");
    String point =
        owner.get(CONTACTS + "/" + erased).body().get("points").get(0).get("id").getStringValue();
    owner.patch(CONTACTS + "/" + kept + "/points/" + point, "{\"verified\":true}");
    absorb(later, kept);
    assertThat(owner.delete("/api/v1/merges/" + merge).status()).isEqualTo(200);
    assertThat(traces(later)).as("what the test is about").contains("Zora");

    erase(erased);

    assertThat(traces(later)).doesNotContainIgnoringCase("zora", "quux").contains("+33612345678");
    assertThat(owner.get(CONTACTS + "?query=zora").items()).isEmpty();
    assertThat(owner.get(CONTACTS + "?query=king").each("id")).containsExactly(later);
  }

  private String absorb(String kept, String absorbed) {
    Answer merged =
        owner.post(CONTACTS + "/" + kept + "/merges", "{\"absorb\":\"" + absorbed + "\"}");
    assertThat(merged.status()).as("%s", merged.body()).isEqualTo(201);
    return merged.text("id");
  }

  private String traces(String contact) {
    String path = CONTACTS + "/" + contact;
    return owner.text(path) + owner.text(path + "/merges") + owner.text(path + "/changes");
  }

  @Test
  void filesThatWereOnlySentOrTriedGoToo() {
    String sent = imports.sent("name\nAda Lovelace\n");
    String tried = imports.sent("name\nGrace Hopper\n");
    imports.run(tried, "dry-runs");

    erase(made("{\"name\":\"Ada Lovelace\"}"));

    for (String file : new String[] {sent, tried}) {
      assertThat(imports.get("/imports/" + file).expect(409).text("code")).isEqualTo("outdated");
      imports.put("/imports/" + file + "/mapping", "{}").expect(409);
      imports.post("/imports/" + file + "/runs").expect(409);
    }
    assertThat(imports.get("/imports").json().get("items").size()).isZero();
    await().atMost(Duration.ofMinutes(2)).until(() -> rows("import_chunk") == 0);
    assertThat(rows("import_row")).isZero();
    imports.get("/imports/" + sent).expect(409);
    imports.delete("/imports/" + sent).expect(204);
    imports.get("/imports/" + sent).expect(404);
  }

  private static String person(String name, String email, boolean verified) {
    return "{\"name\":\"%s\",\"points\":[{\"kind\":\"email\",\"value\":\"%s\",\"verified\":%s}]}"
        .formatted(name, email, verified);
  }
}
