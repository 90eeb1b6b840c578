package io.entente.contacts.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.dataimport.ImportClient;
import io.entente.rest.Role;
import io.entente.sql.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyApiTest {
  private static final String COMPANIES = "/api/v1/companies";
  private static final String CONTACTS = "/api/v1/contacts";

  private final RunningContacts contacts = RunningContacts.shared();
  private final UUID workspace = UUID.randomUUID();
  private final Api agent = new Api(workspace, Role.AGENT);
  private final Api admin = new Api(workspace, Role.ADMIN);

  @Test
  void companiesAreListedByNameAndFoundByItsBeginning() {
    for (String name : List.of("Zuse AG", "analytical engines", "Éclair SA", "Eckert & Co")) {
      agent.post(COMPANIES, "{\"name\":\"" + name + "\"}");
    }

    Answer first = agent.get(COMPANIES + "?limit=3");

    assertThat(first.each("name"))
        .containsExactly("analytical engines", "Eckert & Co", "Éclair SA");
    assertThat(agent.get(COMPANIES + "?limit=3&cursor=" + first.text("next")).each("name"))
        .containsExactly("Zuse AG");
    assertThat(agent.get(COMPANIES + "?query=EC").each("name"))
        .containsExactly("Eckert & Co", "Éclair SA");
    assertThat(agent.get(COMPANIES + "?query=%25").items()).isEmpty();
  }

  @Test
  void aDomainIsOneCompanysAlone() {
    Answer made = agent.post(COMPANIES, company("Engines", "Example.ORG", "engines.example"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().get("domains").get(1).getStringValue()).isEqualTo("example.org");
    assertThat(agent.post(COMPANIES, company("Others", "example.org")).status()).isEqualTo(409);
    assertThat(agent.get(COMPANIES).items()).hasSize(1);
    String path = COMPANIES + "/" + made.text("id");
    Answer changed = agent.patch(path, "{\"domains\":[]}", "If-Match", made.etag());
    assertThat(changed.status()).isEqualTo(200);
    assertThat(agent.patch(path, "{\"name\":\"X\"}", "If-Match", made.etag()).status())
        .isEqualTo(412);
    assertThat(agent.post(COMPANIES, company("Others", "example.org")).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gmail.com", "Orange.FR", "example", "ada@example.org", "a..org", ""})
  void whatTellsNoCompanyIsRefused(String domain) {
    Answer answer = agent.post(COMPANIES, company("Engines", domain));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo("/domains/0");
  }

  @Test
  void aProvenAddressGivesItsCompanyToWhoHasNone() {
    String engines = agent.post(COMPANIES, company("Engines", "engines.example")).text("id");
    String navy = agent.post(COMPANIES, company("Navy", "navy.example")).text("id");
    String ada = contact("Ada", "ada@engines.example", true);
    String grace = contact("Grace", "grace@engines.example", false);
    String office = contact("Office", "support@engines.example", true);

    assertThat(agent.get(CONTACTS + "/" + ada).text("companyId")).isEqualTo(engines);
    assertThat(agent.get(CONTACTS + "/" + grace).body().get("companyId").isNull()).isTrue();
    assertThat(agent.get(CONTACTS + "/" + office).body().get("companyId").isNull()).isTrue();
    agent.post(CONTACTS + "/" + ada + "/points", email("ada@navy.example", true));
    assertThat(agent.get(CONTACTS + "/" + ada).text("companyId")).isEqualTo(engines);
    assertThat(agent.get(CONTACTS + "/" + ada + "/sources").each("source"))
        .contains("email_domain");
    agent.patch(CONTACTS + "/" + grace, "{\"companyId\":\"" + navy + "\"}");
    assertThat(agent.get(CONTACTS + "?company=" + engines).each("name")).containsExactly("Ada");
    assertThat(agent.get(CONTACTS + "?company=" + navy).each("name")).containsExactly("Grace");
  }

  @Test
  void whatWorkedForACompanyThatIsGoneStays() {
    String engines = agent.post(COMPANIES, company("Engines", "engines.example")).text("id");
    String ada = contact("Ada", "ada@engines.example", true);

    assertThat(agent.delete(COMPANIES + "/" + engines).status()).isEqualTo(403);
    assertThat(admin.delete(COMPANIES + "/" + engines).status()).isEqualTo(204);

    assertThat(admin.get(COMPANIES + "/" + engines).status()).isEqualTo(404);
    assertThat(agent.get(CONTACTS + "/" + ada).body().get("companyId").isNull()).isTrue();
    assertThat(agent.post(COMPANIES, company("Again", "engines.example")).status()).isEqualTo(201);
  }

  @Test
  void whoIsGivenACompanyThatIsBeingTakenAwayDoesNotGetIt() {
    String engines = agent.post(COMPANIES, company("Engines", "engines.example")).text("id");
    String ada = contact("Ada", "ada@example.org", false);
    List<CompletableFuture<Answer>> given = new ArrayList<>();

    contacts
        .transactions()
        .writing(() -> {
          contacts.bean(KeepCompany.class).remove(workspace, UUID.fromString(engines), null);
          CompletableFuture<Answer> giving =
              CompletableFuture.supplyAsync(
                  () -> agent.patch(CONTACTS + "/" + ada, "{\"companyId\":\"" + engines + "\"}"));
          assertThatThrownBy(() -> giving.get(1, TimeUnit.SECONDS))
              .isInstanceOf(TimeoutException.class);
          given.add(giving);
        });

    assertThat(given.getLast().join().status()).isEqualTo(422);
    assertThat(agent.get(CONTACTS + "/" + ada).body().get("companyId").isNull()).isTrue();
  }

  @Test
  void whoseAddressOrImportNamesACompanyThatIsBeingTakenAwayDoesNotGetIt() {
    String engines = agent.post(COMPANIES, company("Engines", "engines.example")).text("id");
    ImportClient client = new ImportClient(workspace);
    String file = client.sent("name,company\nGrace,Engines\n");
    List<CompletableFuture<?>> given = new ArrayList<>();

    contacts
        .transactions()
        .writing(() -> {
          contacts.bean(KeepCompany.class).remove(workspace, UUID.fromString(engines), null);
          given.add(CompletableFuture.runAsync(() -> contact("Ada", "ada@engines.example", true)));
          given.add(CompletableFuture.runAsync(() -> client.run(file, "runs")));
          for (CompletableFuture<?> giving : given) {
            assertThatThrownBy(() -> giving.get(1, TimeUnit.SECONDS))
                .isInstanceOf(TimeoutException.class);
          }
        });
    given.forEach(CompletableFuture::join);

    List<String> companies = agent.get(COMPANIES).each("id");
    assertThat(companies).hasSize(1).doesNotContain(engines);
    assertThat(agent.get(CONTACTS + "?query=ada").items().getFirst().get("companyId").isNull())
        .isTrue();
    assertThat(agent.get(CONTACTS + "?query=grace").each("companyId")).isEqualTo(companies);
  }

  @Test
  void theContactsOfACompanyThatIsTakenAwayLeavePartByPart() {
    UUID engines =
        UUID.fromString(agent.post(COMPANIES, company("Engines", "engines.example")).text("id"));
    contacts
        .sql()
        .update(
            """
            insert into contact (workspace_id, id, final_id, name, created_at, last_activity_at,
                                 version, company_id)
            select ?, id, id, 'Ada', now(6), now(6), 1, ?
            from (select cast(concat('0199a0b0-0000-7000-8000-', lpad(seq, 12, '0')) as uuid) id
                  from seq_1_to_1201) made
            """,
            workspace,
            engines);
    List<CompletableFuture<Answer>> removed = new ArrayList<>();

    contacts
        .transactions()
        .writing(() -> {
          contacts
              .sql()
              .list(
                  """
                  select id from contact where workspace_id = ? order by id desc limit 1 for update
                  """,
                  row -> row.uuid("id"),
                  workspace);
          CompletableFuture<Answer> removing =
              CompletableFuture.supplyAsync(() -> admin.delete(COMPANIES + "/" + engines));
          await()
              .pollInSameThread()
              .atMost(Duration.ofSeconds(30))
              .until(() -> staff(engines) <= 201);
          removed.add(removing);
        });

    assertThat(removed.getLast().join().status()).isEqualTo(204);
    assertThat(staff(engines)).isZero();
    assertThat(agent.get(COMPANIES + "/" + engines).status()).isEqualTo(404);
  }

  @Test
  void whoLeavesACompanyIsLookedUp() {
    Plans plans = Plans.shared();
    UUID company = UUID.randomUUID();
    plans.assertReadsInOrder(CompanyStore.STAFF, plans.workspaceId(), company, 500);
    plans.assertReadsFew(
        2, CompanyStore.HOLD.formatted(Sql.in(2)), plans.workspaceId(), company, UUID.randomUUID());
    plans.assertReadsFew(
        2,
        CompanyStore.LEAVE_SOME.formatted(Sql.in(2)),
        plans.workspaceId(),
        company,
        plans.contactId(1),
        plans.contactId(2));
  }

  private long staff(UUID company) {
    return contacts
        .sql()
        .number(
            "select count(*) from contact where workspace_id = ? and company_id = ?",
            workspace,
            company);
  }

  @Test
  void anotherWorkspacesCompanyIsAsUnknownAsNone() {
    String engines = agent.post(COMPANIES, company("Engines", "engines.example")).text("id");
    Api stranger = new Api(UUID.randomUUID(), Role.OWNER);

    assertThat(stranger.get(COMPANIES + "/" + engines).status()).isEqualTo(404);
    assertThat(stranger.patch(COMPANIES + "/" + engines, "{\"name\":\"X\"}").status())
        .isEqualTo(404);
    assertThat(stranger.delete(COMPANIES + "/" + engines).status()).isEqualTo(404);
    assertThat(stranger.get(COMPANIES).items()).isEmpty();
    assertThat(stranger.post(COMPANIES, company("Mine", "engines.example")).status())
        .isEqualTo(201);
    assertThat(
            stranger.post(CONTACTS, "{\"name\":\"A\",\"companyId\":\"" + engines + "\"}").status())
        .isEqualTo(422);
  }

  private String contact(String name, String address, boolean verified) {
    return agent
        .post(CONTACTS, "{\"name\":\"" + name + "\",\"points\":[" + email(address, verified) + "]}")
        .text("id");
  }

  private static String email(String address, boolean verified) {
    return "{\"kind\":\"email\",\"value\":\"" + address + "\",\"verified\":" + verified + "}";
  }

  private static String company(String name, String... domains) {
    return "{\"name\":\"" + name + "\",\"domains\":[\"" + String.join("\",\"", domains) + "\"]}";
  }
}
