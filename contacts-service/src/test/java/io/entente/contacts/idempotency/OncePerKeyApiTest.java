package io.entente.contacts.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.rest.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OncePerKeyApiTest {
  private static final String API = "/api/v1";

  private final UUID workspaceId = UUID.randomUUID();
  private final Api admin = new Api(workspaceId, Role.ADMIN);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "contact, /contacts, `{\"name\":\"Ada\",\"attributes\":{}}`, `{\"name\":\"Grace\"}`",
        "company, /companies, `{\"name\":\"Engines\"}`, `{\"name\":\"Looms\"}`",
        "contact_attribute, /contact-attributes,"
            + " `{\"key\":\"a\",\"label\":\"A\",\"type\":\"text\"}`,"
            + " `{\"key\":\"b\",\"label\":\"B\",\"type\":\"text\"}`",
        "segment, /segments,"
            + " `{\"name\":\"S\",\"conditions\":{\"match\":\"all\",\"items\":[{\"field\":\"name\",\"operator\":\"contains\",\"values\":[\"Ada\"]}]}}`,"
            + " `{\"name\":\"T\",\"conditions\":{\"match\":\"all\",\"items\":[{\"field\":\"name\",\"operator\":\"contains\",\"values\":[\"Ada\"]}]}}`",
        "contact_import, /imports, `name\nAda\n`, `name\nGrace\n`",
        "contact_note, /contacts/{contact}/notes, `{\"body\":\"One\"}`, `{\"body\":\"Two\"}`",
        "contact_merge, /contacts/{contact}/merges, `{\"absorb\":\"{other}\"}`,"
            + " `{\"absorb\":\"{contact}\"}`",
      })
  void whatIsSentTwiceIsMadeOnce(String table, String path, String body, String otherBody) {
    String contact = admin.post(API + "/contacts", "{\"name\":\"Linus\"}").text("id");
    String other = admin.post(API + "/contacts", "{\"name\":\"Linus T\"}").text("id");
    String where = API + path.replace("{contact}", contact);
    String what = body.replace("{other}", other);
    long before = rows(table);

    Answer first = admin.post(where, what, "Idempotency-Key", "one");
    Answer again = admin.post(where, what, "Idempotency-Key", "one");
    Answer otherwise =
        admin.post(where, otherBody.replace("{contact}", contact), "Idempotency-Key", "one");

    assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
    assertThat(again.status()).as("%s", again.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(otherwise.status()).as("%s", otherwise.body()).isEqualTo(422);
    assertThat(rows(table)).isEqualTo(before + 1);
  }

  @Test
  void aRefusalTakesNoKeyAndAnErasureForgetsWhatWasAnswered() {
    assertThat(admin.post(API + "/contacts", "{}", "Idempotency-Key", "k").status()).isEqualTo(422);
    Answer made = admin.post(API + "/contacts", "{\"name\":\"Ada\"}", "Idempotency-Key", "k");
    assertThat(made.status()).isEqualTo(201);
    assertThat(rows("idempotency_key")).isEqualTo(1);

    admin.post(API + "/contacts/" + made.text("id") + "/erasures", "{\"confirmation\":\"Ada\"}");

    assertThat(rows("idempotency_key")).isZero();
  }

  private long rows(String table) {
    return RunningContacts.shared()
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", workspaceId);
  }
}
