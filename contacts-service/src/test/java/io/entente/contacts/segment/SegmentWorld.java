package io.entente.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.rest.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** A workspace of its own, its contacts and who of them is in a segment. */
final class SegmentWorld {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String SEGMENTS = "/api/v1/segments";

  private final RunningContacts contacts = RunningContacts.shared();
  private final UUID workspaceId = UUID.randomUUID();
  private final Api admin = new Api(workspaceId, Role.ADMIN);

  UUID workspaceId() {
    return workspaceId;
  }

  /** The id of what was made. */
  String made(String path, String json) {
    Answer answer = admin.post("/api/v1/" + path, json);
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    return answer.body().get("id") == null ? "" : answer.text("id");
  }

  /** A contact, with what is said besides. */
  String contact(String name, String more) {
    return made("contacts", "{\"name\":\"" + name + "\"" + more + "}");
  }

  Answer change(String contact, String patch) {
    String path = "/api/v1/contacts/" + contact;
    Answer answer = admin.patch(path, patch, "If-Match", admin.get(path).etag());
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer;
  }

  Answer delete(String path, String... headers) {
    return admin.delete("/api/v1/" + path, headers);
  }

  Answer get(String path) {
    return admin.get("/api/v1/" + path);
  }

  /** What was said to a segment under these conditions. */
  Answer asked(String conditions) {
    return admin.post(
        SEGMENTS, "{\"name\":\"" + UUID.randomUUID() + "\",\"conditions\":" + conditions + "}");
  }

  String segment(String conditions) {
    Answer answer = asked(conditions);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.text("id");
  }

  static String all(String... items) {
    return "{\"match\":\"all\",\"items\":[" + String.join(",", items) + "]}";
  }

  /** Sees that in the end these alone are in a segment. */
  void awaitMembers(String segment, String... names) {
    await()
        .atMost(LONG)
        .untilAsserted(() ->
            assertThat(
                    new TreeSet<>(admin.get(SEGMENTS + "/" + segment + "/contacts").each("name")))
                .containsExactlyElementsOf(new TreeSet<>(List.of(names))));
  }

  /** Those that a preview of conditions names. */
  List<String> previewed(String conditions) {
    Answer answer = admin.post(SEGMENTS + "/preview", conditions);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    List<String> names = new ArrayList<>();
    answer
        .body()
        .get("contacts")
        .values()
        .forEach(contact -> names.add(contact.get("name").getStringValue()));
    return names.stream().sorted().toList();
  }

  /** Lets so much time pass for a contact: the moment of its next change by time is now. */
  void makeDue(String contact) {
    contacts
        .sql()
        .update(
            "update segment_flip set flips_at = utc_timestamp(6) where workspace_id = ? and contact_id = ?",
            workspaceId,
            UUID.fromString(contact));
  }

  RunningContacts contacts() {
    return contacts;
  }
}
