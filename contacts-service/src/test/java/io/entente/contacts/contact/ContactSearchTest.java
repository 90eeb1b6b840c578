package io.entente.contacts.contact;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.events.InboundInteraction;
import io.entente.rest.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSearchTest {
  private static final String CONTACTS = "/api/v1/contacts";

  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();
  private final Api agent = new Api(world.workspaceId(), Role.AGENT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "ADA",
        "@ada",
        "love",
        "Lovelace",
        "ada lov",
        " Ada  Love",
        "ådä",
        "a\u00ADda"
      })
  void aContactIsFoundByTheBeginningOfAWordOfNameOrHandle(String query) {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));

    assertThat(search(query)).containsExactly("Ada Lovelace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "lace", "ada x", "%", "_", "a%", "' or 1=1 --", "adabb"})
  void nothingElseIsFound(String query) {
    linking.link(world.message(ADA, T0));

    assertThat(search(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" \u200B", "\u0000", "\u0301", "@"})
  void aSearchForNothingThatCanBeSeenFindsNobody(String query) {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));

    assertThat(search(query)).isEmpty();
    assertThat(search(" ")).hasSize(2);
  }

  @Test
  void aContactFoundByManyWordsIsListedOnceOverAllPages() {
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      messages.add(
          world.message(new Person("p" + i, "ann" + i % 7, "Ann Anna Ann-Ann Anton" + i), T0));
    }
    linking.link(messages);

    List<String> seen = new ArrayList<>();
    for (String cursor = ""; cursor != null; ) {
      Answer page = agent.get(CONTACTS + "?query=an&limit=7" + cursor);
      seen.addAll(page.each("id"));
      cursor = page.body().get("next").isNull() ? null : "&cursor=" + page.text("next");
    }

    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
  }

  private List<String> search(String query) {
    return agent
        .get(CONTACTS + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .each("name");
  }
}
