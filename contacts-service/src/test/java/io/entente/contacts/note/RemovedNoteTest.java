package io.entente.contacts.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemovedNoteTest {
  private static final String CONTACTS = "/api/v1/contacts";

  private final UUID workspace = UUID.randomUUID();
  private final Api owner = new Api(workspace, Role.OWNER);
  private final Api agent = new Api(workspace, Role.AGENT);

  @Test
  void whoTookWhoseNoteAwayStandsInTheChanges() {
    String contact = CONTACTS + "/" + owner.post(CONTACTS, "{\"name\":\"Ada\"}").text("id");
    Api.Answer note = owner.post(contact + "/notes", "{\"body\":\"Likes looms\"}");
    String path = contact + "/notes/" + note.text("id");
    int before = owner.get(contact + "/changes").items().size();

    assertThat(agent.delete(path).status()).isEqualTo(204);
    assertThat(agent.delete(path).status()).as("it is gone").isEqualTo(404);

    List<JsonNode> changes = owner.get(contact + "/changes").items();
    assertThat(changes).hasSize(before + 1);
    JsonNode change = changes.getFirst();
    assertThat(change.get("field").getStringValue()).isEqualTo("note");
    assertThat(change.get("before").get("id").getStringValue()).isEqualTo(note.text("id"));
    assertThat(change.get("before").get("authorId").getStringValue())
        .isEqualTo(note.text("authorId"));
    assertThat(change.get("after").isNull()).isTrue();
    assertThat(change.toString()).doesNotContain("looms");
    assertThat(owner.get(contact + "/notes").items()).isEmpty();
  }
}
