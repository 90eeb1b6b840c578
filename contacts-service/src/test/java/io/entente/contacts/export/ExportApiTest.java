package io.entente.contacts.export;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.Linking;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportApiTest {
  private final LinkWorld world = new LinkWorld();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);
  private String path;

  @BeforeEach
  void adaAndGraceWrite() {
    new Linking().link(world.message(ADA, T0), world.message(GRACE, T0.plusSeconds(1)));
    path = "/api/v1/contacts/" + owner.get("/api/v1/contacts?query=ada").each("id").getFirst();
  }

  @Test
  void aPersonGetsAllThatIsKeptOfThemAndNothingOfOthers() {
    owner.post(
        path + "/consents",
        "{\"purpose\":\"survey\",\"choice\":\"given\",\"source\":\"a \\\"form\\\"\",\"channel\":\"email\"}");

    Answer export = owner.get(path + "/export");

    assertThat(export.status()).isEqualTo(200);
    JsonNode identity = export.body().get("identities").get(0);
    assertThat(identity.get("handle").getStringValue()).isEqualTo("ada");
    assertThat(identity.get("firstSeenAt").getStringValue())
        .isEqualTo("2026-03-02T09:00:00.000000Z");
    assertThat(export.body().get("handles").size()).isEqualTo(1);
    assertThat(export.body().get("contacts").get(0).get("name").getStringValue())
        .isEqualTo("Ada Lovelace");
    assertThat(export.body().get("consents").get(0).get("source").getStringValue())
        .isEqualTo("a \"form\"");
    assertThat(export.text("conversations"))
        .startsWith("/api/v1/conversations?status=all&contact=");
    assertThat(export.body().toString()).doesNotContain("Grace");
  }

  @Test
  void aPersonReadsAllOfItOnOnePageAlsoWhatWasSaidAndNothingOfItRuns() {
    RunningContacts contacts = RunningContacts.shared();
    String first =
        """
        {"conversation":7,"id":"x","kind":"post","actor":"customer","body":"Bonjour\\n<script>alert(1)</script>","files":["facture \\"2\\".pdf"]}
        """;
    contacts
        .messages()
        .keep(
            world.identityId(ADA).toString(),
            List.of(first.strip(), "{\"conversation\":8,\"body\":\"Au revoir\"}"));
    contacts
        .messages()
        .keep(world.identityId(GRACE).toString(), List.of("{\"body\":\"I am Grace\"}"));
    owner.post(path + "/notes", "{\"text\":\"Likes <b>engines</b> & looms\"}");

    JsonNode export = owner.get(path + "/export").body();
    String page = owner.text(path + "/export?format=html&language=fr");

    assertThat(export.get("messages").size()).isEqualTo(2);
    assertThat(export.get("messages").get(0).get("files").get(0).getStringValue())
        .isEqualTo("facture \"2\".pdf");
    assertThat(export.get("orders").size()).isZero();
    assertThat(page)
        .startsWith("<!doctype html>")
        .endsWith("</body></html>\n")
        .contains("<html lang=\"fr\">", "Tout ce qui est conservé à votre sujet", "Ada Lovelace")
        .contains("Conversation 7", "Conversation 8", "&lt;script&gt;", "facture &quot;2&quot;.pdf")
        .doesNotContain("<script", "<b>", "I am Grace", "http://", "https://");
    assertThat(owner.text(path + "/export?format=html"))
        .contains("Everything that is kept about you");
    assertThat(owner.get(path + "/export?format=pdf").status()).isEqualTo(400);
    assertThat(owner.get(path + "/export?format=html&language=de").status()).isEqualTo(400);
  }

  @Test
  void whoLooksIsWrittenDownForThoseWhoAnswerForIt() {
    Api agent = new Api(world.workspaceId(), Role.AGENT);
    agent.get(path);
    agent.get(path);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> owner.get(path + "/accesses").items().size() == 1);
    assertThat(owner.get(path + "/accesses").body().get("items").get(0).get("looks").getIntValue())
        .isEqualTo(2);
    assertThat(agent.get(path + "/accesses").status()).isEqualTo(403);
    assertThat(new Api(UUID.randomUUID(), Role.OWNER).get(path + "/accesses").status())
        .isEqualTo(404);
    assertThat(new Api(UUID.randomUUID(), Role.OWNER).get(path + "/export").status())
        .isEqualTo(404);
    assertThat(agent.get(path + "/export").status()).isEqualTo(403);
  }
}
