package io.entente.contacts.dataimport;

import static io.entente.contacts.dataimport.ImportClient.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.RunningContacts;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportDetailsTest {
  private static final String OWNER = "0199a0b0-0000-7000-8000-000000000001";

  /** The second row of each pair is written otherwise and says the same. */
  private static final String FILE =
      """
      Nom complet;PRENOM;nom de famille;Courriel;Société;Langue;Fuseau horaire;Étiquettes;\
      Origine;Date d'acquisition;Campagne;Propriétaire;Notes;Points;VIP;Anniversaire;Formule;\
      Consentement marketing;Date consentement marketing;identities
      Ada Lovelace;Ada;Lovelace;ada@example.org;Analytique SA;fr_FR;Europe/Paris;vip | salon;\
      Concours;03/02/2026;Été 26;OWNER;Aime les machines;1 234,5;oui;10/12/1815;Or;oui;15/01/2026;\
      telegram:42 (ada)
      Grace Hopper;Grace;Hopper;grace@example.org;analytique sa;en;;VIP;parrainage;28/02/2026;;;\
      Amiral;7;non;09/12/1906;argent;non;;
      """
          .replace("OWNER", OWNER);

  private final ImportClient client = new ImportClient();
  private final RunningContacts contacts = RunningContacts.shared();

  @BeforeEach
  void attributesAreKept() {
    for (String attribute :
        List.of(
            "{\"key\":\"points\",\"label\":\"Points\",\"type\":\"number\"}",
            "{\"key\":\"isVip\",\"label\":\"VIP\",\"type\":\"boolean\"}",
            "{\"key\":\"birthday\",\"label\":\"Anniversaire\",\"type\":\"date\"}",
            "{\"key\":\"plan\",\"label\":\"Formule\",\"type\":\"list\",\"values\":[\"Or\",\"Argent\"]}")) {
      client.postJson("/contact-attributes", attribute).expect(201);
    }
  }

  @Test
  void everyColumnIsRecognisedAndTakenOnce() {
    JsonNode file = client.send(FILE).expect(201).json();

    assertThat(fields(file))
        .containsExactly(
            "name",
            "first_name",
            "last_name",
            "email",
            "company",
            "language",
            "zone",
            "tags",
            "acquisition_source",
            "acquisition_date",
            "campaign",
            "owner",
            "note",
            "attribute",
            "attribute",
            "attribute",
            "attribute",
            "consent",
            "consent_date",
            "identities");
    assertThat(file.get("mapping").get("dates").getStringValue()).isEqualTo("dmy");
    assertThat(file.get("mapping").get("decimal").getStringValue()).isEqualTo(",");

    String id = file.get("id").getStringValue();
    assertThat(counts(client.run(id, "dry-runs"))).isEqualTo("2 0 0 0");
    assertThat(rows("company") + rows("contact")).isZero();
    assertThat(counts(client.run(id, "runs"))).isEqualTo("2 0 0 0");
    assertThat(counts(client.run(id, "runs"))).isEqualTo("0 0 2 0");

    JsonNode ada = contact("ada");
    assertThat(ada.get("givenName").getStringValue()).isEqualTo("Ada");
    assertThat(ada.get("language").getStringValue()).isEqualTo("fr-FR");
    assertThat(ada.get("ownerId").getStringValue()).isEqualTo(OWNER);
    assertThat(ada.get("tags").size()).isEqualTo(2);
    assertThat(ada.get("acquisition").get("source").getStringValue()).isEqualTo("contest");
    assertThat(ada.get("acquisition").get("on").getStringValue()).isEqualTo("2026-02-03");
    assertThat(ada.get("attributes").get("points").getNumberValue().doubleValue())
        .isEqualTo(1234.5);
    assertThat(ada.get("attributes").get("isVip").getBooleanValue()).isTrue();
    assertThat(ada.get("attributes").get("birthday").getStringValue()).isEqualTo("1815-12-10");
    assertThat(ada.get("identities").get(0).get("externalId").getStringValue()).isEqualTo("42");
    assertThat(contact("grace").get("attributes").get("plan").getStringValue()).isEqualTo("Argent");
    assertThat(contact("grace").get("companyId")).isEqualTo(ada.get("companyId"));
    assertThat(List.of(rows("company"), rows("contact_note"), rows("consent"), rows("identity")))
        .containsExactly(1L, 2L, 2L, 1L);
    assertThat(client.get("/contacts/" + id(ada) + "/consents").text()).contains("\"given\"");
    assertThat(client.get("/contacts/" + id(ada) + "/sources").text()).contains("import");
  }

  @Test
  void whatWasExportedIsImportedElsewhereAndHereChangesNothing() {
    client.run(client.proven(FILE), "runs");
    for (String format : List.of("csv", "ndjson")) {
      String exported = client.get("/contact-exports?format=" + format).expect(200).text();

      assertThat(counts(client.run(client.proven(exported), "runs"))).isEqualTo("0 0 2 0");
      ImportDetailsTest other = new ImportDetailsTest();
      other.attributesAreKept();
      assertThat(counts(other.client.run(other.client.proven(exported), "runs")))
          .isEqualTo("2 0 0 0");
      assertThat(bare(other.client.get("/contact-exports?format=" + format).text()))
          .isEqualTo(bare(exported));
    }
  }

  @Test
  void aNameThatBeginsLikeAQuotedFormulaComesBackAsItWas() {
    client.postJson("/contacts", "{\"name\":\"'=quoted\"}").expect(201);
    String exported = client.get("/contact-exports?format=csv").expect(200).text();
    ImportClient other = new ImportClient();

    other.run(other.sent(exported), "runs");

    JsonNode there = other.get("/contacts").json().get("items").get(0);
    assertThat(there.get("name").getStringValue()).isEqualTo("'=quoted");
  }

  @Test
  void anExportHasWhatTheListHas() {
    client.run(client.sent(FILE), "runs");
    JsonNode ada = contact("ada");

    for (String filter :
        List.of(
            "query=lovel",
            "tag=SALON",
            "owner=" + OWNER,
            "ids=" + id(ada),
            "query=ada@example.org")) {
      assertThat(client.get("/contact-exports?" + filter).expect(200).text().lines().toList())
          .as(filter)
          .hasSize(2)
          .anyMatch(line -> line.startsWith(id(ada)));
    }
    assertThat(
            client
                .get("/contact-exports?company=" + ada.get("companyId").getStringValue())
                .text()
                .lines())
        .hasSize(3);
    client.get("/contact-exports?tag=a&query=b").expect(400);
    client.get("/contact-exports?ids=x").expect(400);
    client.get("/contact-exports?segment=" + OWNER).expect(404);
  }

  @Test
  void aLaterWithdrawalStays() {
    client.run(client.proven(FILE), "runs");
    String consents = "/contacts/" + id(contact("ada")) + "/consents";
    client
        .postJson(
            consents,
            """
            {"purpose":"marketing","choice":"withdrawn","source":"form",
             "occurredAt":"2026-02-01T00:00:00Z"}
            """)
        .expect(201);

    client.run(client.proven(FILE), "runs");
    client.run(
        client.proven(
            "email,optin,optin date\nada@example.org,yes,2026-01-20\nada@example.org,yes,\n"),
        "runs");

    JsonNode ledger = client.get(consents).json();
    assertThat(ledger.get("state").get(0).get("choice").getStringValue()).isEqualTo("withdrawn");
    assertThat(ledger.get("entries").size()).isEqualTo(3);
  }

  @Test
  void cellsThatAreNotWhatTheirColumnSaysAreRefused() {
    String file =
        client.sent(
            """
            name,email,lang,tz,owner,source,acquisition date,Points,VIP,Birthday,plan,consent,\
            identities,company domain
            a,a@example.org,klingon,,,,,,,,,,,
            b,b@example.org,,Mars/Base,,,,,,,,,,
            c,c@example.org,,,Linus,,,,,,,,,
            d,d@example.org,,,,magic,,,,,,,,
            e,e@example.org,,,,,31/31/2026,,,,,,,
            f,f@example.org,,,,,,many,,,,,,
            g,g@example.org,,,,,,,perhaps,,,,,
            h,h@example.org,,,,,,,,1815-13-01,,,,
            i,i@example.org,,,,,,,,,bronze,,,
            j,j@example.org,,,,,,,,,,yes,,
            k,k@example.org,,,,,,,,,,,forum:42,
            l,l@example.org,,,,,,,,,,,,gmail.com
            m,m@example.org,,,,,,1e9999,,,,,,
            \u202E,n@example.org,,,,,,,,,,,,
            """);
    client
        .put(
            "/imports/" + file + "/mapping",
            """
            {"columns":[{"column":0,"field":"name"},{"column":1,"field":"email"},
             {"column":2,"field":"language"},{"column":3,"field":"zone"},
             {"column":4,"field":"owner"},{"column":5,"field":"acquisition_source"},
             {"column":6,"field":"acquisition_date"},
             {"column":7,"field":"attribute","attribute":"points"},
             {"column":8,"field":"attribute","attribute":"isVip"},
             {"column":9,"field":"attribute","attribute":"birthday"},
             {"column":10,"field":"attribute","attribute":"plan"},
             {"column":11,"field":"consent","purpose":"marketing"},
             {"column":12,"field":"identities"},{"column":13,"field":"company_domain"}]}
            """)
        .expect(200);

    JsonNode run = client.run(file, "runs");

    assertThat(counts(run)).isEqualTo("0 0 0 14");
    assertThat(rows("company") + rows("contact")).isZero();
    for (String wrong :
        List.of(
            "{\"column\":0,\"field\":\"attribute\",\"attribute\":\"shoes\"}",
            "{\"column\":0,\"field\":\"attribute\"}",
            "{\"column\":0,\"field\":\"name\",\"channel\":\"telegram\"}",
            "{\"column\":0,\"field\":\"identity\",\"channel\":\"forum\"}",
            "{\"column\":0,\"field\":\"consent\"}")) {
      client.put("/imports/" + file + "/mapping", "{\"columns\":[" + wrong + "]}").expect(422);
    }
  }

  @Test
  void anAccountLeadsToItsContactAndIsNobodyElses() {
    String file =
        client.sent(
            """
            name,email,identities
            Ada,ada@example.org,x:7
            Countess,,x:7 (countess)
            Grace,grace@example.org,x:7
            """);

    JsonNode run = client.run(file, "runs");

    assertThat(counts(run)).isEqualTo("1 1 1 0");
    String rows = "/imports/" + file + "/runs/" + run.get("id").getStringValue() + "/rows";
    assertThat(client.get(rows).text().lines()).hasSize(4);
    assertThat(rows("identity")).isEqualTo(1);
    assertThat(client.get("/contacts?query=ada").json().get("items").size()).isEqualTo(1);
  }

  private long rows(String table) {
    return contacts
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", client.workspaceId());
  }

  private JsonNode contact(String query) {
    return client.get("/contacts?query=" + query).json().get("items").get(0);
  }

  private static String id(JsonNode contact) {
    return contact.get("id").getStringValue();
  }

  /** Without ids and times of the workspace. */
  private static String bare(String exported) {
    return exported
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
        .replaceAll("\"(createdAt|lastActivityAt)\":\"[^\"]*\"", "")
        .replaceAll("(,[0-9-]{10}T[0-9:.]*Z)+(?=\\s)", "");
  }

  private static List<String> fields(JsonNode file) {
    List<String> fields = new ArrayList<>();
    file.get("mapping")
        .get("columns")
        .values()
        .forEach(column -> fields.add(column.get("field").getStringValue()));
    return fields;
  }
}
