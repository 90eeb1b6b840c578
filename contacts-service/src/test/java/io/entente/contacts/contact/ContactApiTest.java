package io.entente.contacts.contact;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.LINUS;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.events.InboundInteraction;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactApiTest {
  private static final String CONTACTS = "/api/v1/contacts";

  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();
  private final Api agent = new Api(world.workspaceId(), Role.AGENT);

  @Test
  void contactsAreListedWithTheNewestActivityFirst() {
    linking.link(
        world.message(ADA, T0),
        world.message(GRACE, T0.plusSeconds(2)),
        world.message(LINUS, T0.plusSeconds(1)));
    assertThat(agent.get(CONTACTS).each("name"))
        .containsExactly("Grace Hopper", "linus", "Ada Lovelace");

    linking.link(world.message(ADA, T0.plusSeconds(9)));
    assertThat(agent.get(CONTACTS).each("name"))
        .containsExactly("Ada Lovelace", "Grace Hopper", "linus");
  }

  @Test
  void pagesShowEachContactOnce() {
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      // Many at the same instant: the place of a page's end must be exact.
      messages.add(world.message(new Person("p" + i, "h" + i, null), T0.plusSeconds(i / 10)));
    }
    linking.link(messages);

    List<String> seen = new ArrayList<>();
    int pages = 0;
    for (String cursor = ""; cursor != null; pages++) {
      Answer page = agent.get(CONTACTS + "?limit=4" + cursor);
      seen.addAll(page.each("id"));
      cursor = page.body().get("next").isNull() ? null : "&cursor=" + page.text("next");
    }

    assertThat(pages).isEqualTo(7);
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void aContactShowsItsIdentities() {
    linking.link(world.message(ADA, T0), world.message(ADA, T0.plusSeconds(5)));

    Answer answer = agent.get(CONTACTS + "/" + contactOf(ADA));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.etag()).isEqualTo("\"1\"");
    assertThat(answer.text("name")).isEqualTo("Ada Lovelace");
    assertThat(answer.text("lastActivityAt")).isEqualTo("2026-03-02T09:00:05Z");
    assertThat(answer.body().get("identities").size()).isEqualTo(1);
    JsonNode identity = answer.body().get("identities").get(0);
    assertThat(identity.get("id").getStringValue()).isEqualTo(world.identityId(ADA).toString());
    assertThat(identity.get("channel").getStringValue()).isEqualTo("mastodon");
    assertThat(identity.get("externalId").getStringValue()).isEqualTo("1001");
    assertThat(identity.get("handle").getStringValue()).isEqualTo("ada");
    assertThat(identity.get("name").getStringValue()).isEqualTo("Ada Lovelace");
    assertThat(identity.get("firstSeenAt").getStringValue()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(identity.get("lastSeenAt").getStringValue()).isEqualTo("2026-03-02T09:00:05Z");
  }

  @Test
  void whatIsUnknownIsNullAndNotLeftOut() {
    linking.link(world.message(LINUS, T0));

    JsonNode identity =
        agent.get(CONTACTS + "/" + contactOf(LINUS)).body().get("identities").get(0);

    assertThat(identity.get("name").isNull()).isTrue();
  }

  @Test
  void namesOfAPageComeInOneCall() {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));

    Answer answer =
        agent.get(
            CONTACTS + "?ids=" + contactOf(ADA) + "," + UUID.randomUUID() + "," + contactOf(GRACE));

    assertThat(answer.each("name")).containsExactlyInAnyOrder("Ada Lovelace", "Grace Hopper");
    assertThat(answer.body().get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=0",
        "?limit=-1",
        "?limit=201",
        "?limit=NaN",
        "?limit=99999999999999",
        "?limit=1&limit=2",
        "?cursor=abc",
        "?cursor=",
        "?ids=",
        "?ids=1-1-1-1-1",
        "?ids=x&query=y",
        "?sort=name",
      })
  void aListThatMakesNoSenseIsRefused(String query) {
    assertThat(agent.get(CONTACTS + query).status()).isEqualTo(400);
  }

  @Test
  void moreIdsThanAPageHasAreRefused() {
    String ids = ("," + UUID.randomUUID()).repeat(2).substring(1);
    assertThat(agent.get(CONTACTS + "?ids=" + ids).status()).isEqualTo(200);

    Set<String> many = new HashSet<>();
    while (many.size() < 201) {
      many.add(UUID.randomUUID().toString());
    }
    assertThat(agent.get(CONTACTS + "?ids=" + String.join(",", many)).status()).isEqualTo(400);
  }

  @Test
  void aCursorIsGoodForItsOwnListAlone() {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));
    String cursor = agent.get(CONTACTS + "?limit=1").text("next");
    LinkWorld other = new LinkWorld();

    assertThat(agent.get(CONTACTS + "?query=a&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(
            new Api(other.workspaceId(), Role.AGENT).get(CONTACTS + "?cursor=" + cursor).status())
        .isEqualTo(400);
  }

  @Test
  void anotherWorkspacesContactReadsAsUnknown() {
    linking.link(world.message(ADA, T0));
    UUID id = contactOf(ADA);
    Api stranger = new Api(UUID.randomUUID(), Role.OWNER);

    Answer foreign = stranger.get(CONTACTS + "/" + id);
    Answer unknown = stranger.get(CONTACTS + "/" + UUID.randomUUID());

    assertThat(foreign.status()).isEqualTo(404);
    assertThat(withoutIds(foreign)).isEqualTo(withoutIds(unknown));
    assertThat(stranger.patch(CONTACTS + "/" + id, "{\"name\":\"Mine\"}").status()).isEqualTo(404);
    assertThat(stranger.get(CONTACTS + "?ids=" + id).items()).isEmpty();
    assertThat(stranger.get(CONTACTS).items()).isEmpty();
    assertThat(stranger.get(CONTACTS + "?query=ada").items()).isEmpty();
    assertThat(stranger.get("/api/v1/identities?ids=" + world.identityId(ADA)).items()).isEmpty();
    assertThat(stranger.get("/api/v1/identities/" + world.identityId(ADA) + "/handles").status())
        .isEqualTo(404);
    assertThat(agent.get(CONTACTS + "/" + id).text("name")).isEqualTo("Ada Lovelace");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyMemberReads(Role role) {
    linking.link(world.message(ADA, T0));
    Api member = new Api(world.workspaceId(), role);

    assertThat(member.get(CONTACTS).status()).isEqualTo(200);
    assertThat(member.get(CONTACTS + "/" + contactOf(ADA)).status()).isEqualTo(200);
    assertThat(member.get("/api/v1/identities?ids=" + world.identityId(ADA)).items()).hasSize(1);
  }

  private UUID contactOf(Person person) {
    return UUID.fromString(
        agent
            .get("/api/v1/identities?ids=" + world.identityId(person))
            .each("contactId")
            .getFirst());
  }

  /** The problem without what names the request. */
  private static String withoutIds(Answer answer) {
    return answer.status()
        + answer.text("type")
        + answer.text("title")
        + answer.text("detail")
        + answer.text("code");
  }
}
