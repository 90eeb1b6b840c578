package io.entente.contacts.link;

import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.events.InboundInteraction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names and handles as real networks have them: what is seen is stored, and nothing is confused.
 */
class HostileNamesTest {
  private final RunningContacts contacts = RunningContacts.shared();
  private final Linking linking = new Linking();
  private final LinkWorld world = new LinkWorld();
  private final UUID workspace = world.workspaceId();

  private record Stored(String externalId, String handle, String name, String contactName) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩‍👩‍👧‍👦",
        "🇫🇷🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
        "👍🏽👍",
        "\u202Eevil\u2066x",
        "e\u0301\u0302\u0303",
        "ﷺ",
        " leading and trailing \u00A0",
        "so\u00ADft\u200B\u200D\uFEFF",
        "\"'`\\%_;--",
        "\uD83D\uDE00\uDBFF\uDFFD",
        "=1+1",
      })
  void whateverIsSeenComesBackByteForByte(String text) {
    linking.link(world.message(new Person(text, text, text), T0));

    assertThat(stored()).containsExactly(new Stored(text, text, text, text));
  }

  @Test
  void aNameOfTheGreatestLengthIsMeasuredInCodePoints() {
    String longest = "🦊".repeat(255);

    linking.link(world.message(new Person("1", longest, longest), T0));

    assertThat(stored()).containsExactly(new Stored("1", longest, longest, longest));
  }

  @Test
  void accountsThatDifferByAHairAreDifferentPeople() {
    List<String> ids =
        List.of(
            "ada",
            "Ada",
            "ADA",
            "áda",
            "аda",
            "ada ",
            " ada",
            "ada\u00A0",
            "ada\u200B",
            "ada🦊",
            "ada🐺",
            "a\u0301da",
            "straße",
            "strasse",
            "ısparta",
            "isparta",
            "İsparta",
            "0123",
            "123",
            "123.0",
            "92233720368547758089223372036854775808");
    List<InboundInteraction> messages = new ArrayList<>();
    ids.forEach(id -> messages.add(world.message(new Person(id, id, id), T0)));

    linking.link(messages);

    assertThat(stored()).extracting(Stored::externalId).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(linking.count("contact", workspace)).isEqualTo(ids.size());
    assertThat(linking.count("outbox", workspace)).isEqualTo(ids.size());
  }

  @Test
  void handlesThatDifferByALetterAreAChangeAndByCaseOrTheUnseenAreNone() {
    Person ada = new Person("1", null, null);
    List<String> handles =
        List.of("éda", "eda", "ada🦊", "ada🐺", "аda", "ada", "Ada", "a\u200Bda", " ada\u00A0");
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < handles.size(); i++) {
      messages.add(world.message(ada.as(handles.get(i), null), T0.plusSeconds(i)));
    }

    linking.link(messages);

    assertThat(linking.handles(workspace))
        .containsExactly(
            "1|ada| ada\u00A0|2026-03-02 09:00:05|2026-03-02 09:00:08",
            "1|ada🐺|ada🐺|2026-03-02 09:00:03|2026-03-02 09:00:03",
            "1|ada🦊|ada🦊|2026-03-02 09:00:02|2026-03-02 09:00:02",
            "1|eda|eda|2026-03-02 09:00:01|2026-03-02 09:00:01",
            "1|éda|éda|2026-03-02 09:00:00|2026-03-02 09:00:00",
            "1|аda|аda|2026-03-02 09:00:04|2026-03-02 09:00:04");
  }

  @Test
  void aNameThatNobodySeesIsNone() {
    linking.link(world.message(new Person("1", "\u200B ", "\u00A0\u00AD"), T0));

    assertThat(linking.contacts(workspace)).containsExactly("1|1|2026-03-02 09:00:00");
    assertThat(linking.handles(workspace)).isEmpty();
  }

  private List<Stored> stored() {
    return contacts
        .sql()
        .list(
            """
            select i.external_id, coalesce(i.handle, '') handle, coalesce(i.name, '') name,
                   c.name contact_name
            from identity i
            join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
            where i.workspace_id = ?
            """,
            row ->
                new Stored(
                    row.text("external_id"),
                    row.text("handle"),
                    row.text("name"),
                    row.text("contact_name")),
            workspace);
  }
}
