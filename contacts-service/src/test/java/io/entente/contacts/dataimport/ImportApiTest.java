package io.entente.contacts.dataimport;

import static io.entente.contacts.dataimport.ImportClient.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.RunningContacts;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportApiTest {
  private static final String FRENCH =
      """
      Prénom;Nom;Adresse e-mail;Téléphone;N° client
      Ada;Lovelace;ada@example.org;+33 6 12 34 56 78;K-1
      Grace;"Hopper
      Murray";grace@example.org;;K-2
      Élise;Dupont;élise@example.org;;K-3
      """;

  private final ImportClient client = new ImportClient();

  @Test
  void aFileIsReadWithoutBeingTold() {
    JsonNode file =
        client.send(FRENCH.getBytes(Charset.forName("windows-1252"))).expect(201).json();

    assertThat(file.get("layout").get("encoding").getStringValue()).isEqualTo("windows-1252");
    assertThat(file.get("layout").get("delimiter").getStringValue()).isEqualTo(";");
    assertThat(file.get("layout").get("header").getBooleanValue()).isTrue();
    assertThat(fields(file))
        .containsExactly("first_name", "last_name", "email", "phone", "customer_number");
    assertThat(file.get("rows").get(2).get(0).getStringValue()).isEqualTo("Élise");
  }

  @Test
  void aWholeNameIsNoFamilyName() {
    JsonNode file =
        client.send("Nom complet;Prénom;Nom\nAda Lovelace;Ada;Lovelace\n").expect(201).json();
    JsonNode customers = client.send("Client;Prénom\nAda Lovelace;Ada\n").expect(201).json();

    assertThat(fields(file)).containsExactly("name", "first_name", "last_name");
    assertThat(fields(customers)).containsExactly("name", "first_name");
  }

  @Test
  void rowsBecomeContactsOnce() {
    String file = client.sent(FRENCH);

    assertThat(counts(client.run(file, "dry-runs"))).isEqualTo("3 0 0 0");
    assertThat(contacts()).isZero();
    assertThat(counts(client.run(file, "runs"))).isEqualTo("3 0 0 0");
    assertThat(counts(client.run(file, "runs"))).isEqualTo("0 0 3 0");
    assertThat(counts(client.run(client.sent(FRENCH), "runs"))).isEqualTo("0 0 3 0");
    assertThat(contacts()).isEqualTo(3);
    assertThat(client.get("/contact-exports").text())
        .contains("Ada Lovelace,ada@example.org,+33 6 12 34 56 78,crm:K-1,")
        .contains("Grace Hopper Murray,grace@example.org");
  }

  @Test
  void rowsOfOnePersonComeTogether() {
    String file =
        client.proven(
            """
            name,email,phone,customer number
            Ada,ada@example.org,,K-1
            Ada,ada2@example.org,,K-1
            Ada,ADA2@example.org,+33612345678,
            Grace,grace@example.org,,K-2
            Grace,ada@example.org,,K-2
            Countess,,,K-1
            """);

    assertThat(counts(client.run(file, "dry-runs"))).isEqualTo("2 2 2 0");
    JsonNode run = client.run(file, "runs");

    assertThat(counts(run)).isEqualTo("2 2 2 0");
    assertThat(rows(file, run))
        .anyMatch(row -> row.startsWith("6,unchanged,") && row.contains("not taken"));
    assertThat(client.get("/contact-exports").text())
        .contains("Ada,\"ada2@example.org; ada@example.org\",+33612345678,crm:K-1,")
        .contains("Grace,grace@example.org,,crm:K-2,");
  }

  @Test
  void namesGiveWayWhereThatIsAsked() {
    client.run(client.sent("name,customer id\nAda,K-1\n"), "runs");
    String file = client.sent("name,customer id\nAda King,K-1\n");

    assertThat(counts(client.run(file, "runs"))).isEqualTo("0 0 1 0");
    client.put("/imports/" + file + "/mapping", "{\"replace\":true}").expect(200);
    assertThat(counts(client.run(file, "runs"))).isEqualTo("0 1 0 0");
    assertThat(client.get("/contacts?query=king").json().get("items").size()).isEqualTo(1);
  }

  @Test
  void aRowThatNamesNobodyElseIsItsPlaceInTheFile() {
    String file = client.sent("name\nAda\nAda\nGrace\n");

    assertThat(counts(client.run(file, "runs"))).isEqualTo("3 0 0 0");
    assertThat(counts(client.run(file, "runs"))).isEqualTo("0 0 3 0");
  }

  @Test
  void whatIsNotVerifiedProvesNothing() {
    String file = client.sent("name,email\nAda,ada@example.org\nGrace,ada@example.org\n");

    assertThat(counts(client.run(file, "runs"))).isEqualTo("2 0 0 0");
    assertThat(counts(client.run(file, "runs"))).isEqualTo("0 0 2 0");
  }

  @Test
  void whoNamesAnAddressOrANumberOfTheirOwnIsNotWhoHasAnother() {
    String file =
        client.proven(
            """
            name,email,phone,customer number
            Ada,ada@example.org,+33612345678,
            Grace,grace@example.org,+33612345678,
            Linus,,+33612345678,
            Ada,ada@example.org,,K-1
            Charles,ada@example.org,,K-2
            Clerk,info@example.org,+33612345678,
            """);

    assertThat(counts(client.run(file, "dry-runs"))).isEqualTo("3 2 1 0");
    JsonNode run = client.run(file, "runs");

    assertThat(counts(run)).isEqualTo("3 2 1 0");
    assertThat(rows(file, run))
        .anyMatch(row -> row.startsWith("3,made,") && row.contains("proves nothing"))
        .anyMatch(row -> row.startsWith("6,made,") && row.contains("proves nothing"));
    assertThat(client.get("/contact-exports").text())
        .contains("Ada,\"ada@example.org; info@example.org\",+33612345678,crm:K-1,")
        .contains("Grace,grace@example.org,+33612345678,,")
        .contains("Charles,ada@example.org,,crm:K-2,");
    assertThat(counts(client.run(file, "runs"))).isEqualTo("0 0 6 0");
  }

  @Test
  void theSameFileIsTakenAgainAfterAMerge() {
    String file = client.sent("name,email\nAda,ada@example.org\nCountess,c@example.org\n");
    List<String> made =
        rows(file, client.run(file, "runs")).stream()
            .skip(1)
            .map(row -> row.split(",")[2])
            .toList();
    client
        .postJson(
            "/contacts/" + made.getFirst() + "/merges", "{\"absorb\":\"" + made.getLast() + "\"}")
        .expect(201);

    JsonNode run =
        client.run(
            client.sent("name,email\nAda,ada@example.org\nCountess,c@example.org\n"), "runs");

    assertThat(counts(run)).isEqualTo("0 0 2 0");
    assertThat(contacts()).isEqualTo(2);
  }

  @Test
  void badRowsAreToldAndGoodOnesKept() {
    StringBuilder rows = new StringBuilder("name,email\n");
    for (int i = 2; i <= 1_200; i++) {
      rows.append("Ada ").append(i).append(",ada").append(i).append("@example.org\n");
    }
    rows.append("=1+1,formula@example.org\n")
        .append("Grace,nobody\n")
        .append("Nul\0,nul@example.org\n")
        .append("Ragged\n")
        .append("Long,l@example.org,more\n")
        .append(",\n")
        .append(" , \n")
        .append("\"He said \"\"Hi\"\"\",hi@example.org\n");
    String file = client.sent(rows.toString());

    JsonNode run = client.run(file, "runs");

    assertThat(counts(run)).isEqualTo("1201 0 0 4");
    assertThat(rows(file, run))
        .contains("1204,refused,,\"The row has 1 cells, not 2.\"")
        .anyMatch(
            row -> row.startsWith("1202,refused,") && row.contains("Column 2 (email) must be"))
        .anyMatch(row -> row.startsWith("1203,refused,") && row.contains("NUL"))
        .anyMatch(row -> row.startsWith("1205,refused,"))
        .anyMatch(row -> row.startsWith("1201,made,"));
    assertThat(client.get("/contact-exports").text())
        .contains(",'=1+1,formula@example.org,")
        .contains("\"He said \"\"Hi\"\"\"");
    assertThat(client.get("/contact-exports?format=ndjson").text()).contains("\"name\":\"=1+1\"");
  }

  @Test
  void linesThatSaySomethingTwiceOrOfAWrongTypeAreRefusedWithTheReason() {
    String file =
        client.sent(
            """
            {"name":"Ada","email":"ada@example.org","lang":"fr","work":{"company":"Engines"}}
            {"name":"Grace","email":"grace@example.org","email":"other@example.org"}
            {"name":"Linus","work":{"company":"Kernel"},"work.company":"Other"}
            {"name":42}
            {"name":"Joan","email":true}
            {"name":"Mary","email":{"value":"mary@example.org"}}
            {"name":"Hedy","lang":["fr"]}
            {"name":"Edith","work":"Engines"}
            {"name":"Radia","email":["radia@example.org"],"number":[7,"8"],"work":null}
            """);
    client
        .put(
            "/imports/" + file + "/mapping",
            """
            {"columns":[{"column":0,"field":"name"},{"column":1,"field":"email"},
                        {"column":2,"field":"language"},{"column":3,"field":"company"}]}
            """)
        .expect(200);

    JsonNode run = client.run(file, "runs");

    assertThat(counts(run)).isEqualTo("2 0 0 7");
    String rows =
        client
            .get("/imports/" + file + "/runs/" + run.get("id").getStringValue() + "/rows")
            .expect(200)
            .text();
    assertThat(rows.lines().filter(line -> line.contains("refused")))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("2,").contains("/email stands twice"),
            row -> assertThat(row).startsWith("3,").contains("work.company stands twice"),
            row -> assertThat(row).startsWith("4,").contains("(name) must not be a number"),
            row -> assertThat(row).startsWith("5,").contains("(email) must not be true or false"),
            row -> assertThat(row).startsWith("6,").contains("(email) must not be an object"),
            row -> assertThat(row).startsWith("7,").contains("(lang) must not be a list"),
            row ->
                assertThat(row)
                    .startsWith("8,")
                    .contains("(work.company) must not be outside of an object"));
  }

  @Test
  void linesOfJsonAreRows() {
    String file =
        client.sent(
            """
            {"name":"Ada","emails":["ada@example.org","a@example.org"],"number":1815}
            {"name":"Grace","emails":null}
            {"name":{"first":"Linus"}}
            no json
            """);
    client
        .put(
            "/imports/" + file + "/mapping",
            """
            {"columns":[{"column":0,"field":"name"},{"column":1,"field":"email"},
                        {"column":2,"field":"customer_number","system":"shop"}]}
            """)
        .expect(200);

    assertThat(counts(client.run(file, "runs"))).isEqualTo("2 0 0 2");
    assertThat(client.get("/contact-exports").text())
        .contains("Ada,\"a@example.org; ada@example.org\",,shop:1815,");
  }

  @Test
  void aSavedMappingFindsItsColumnsByName() {
    String file = client.sent("who,where\nAda,ada@example.org\n");
    client
        .put(
            "/imports/" + file + "/mapping",
            """
            {"columns":[{"column":0,"field":"name"},{"column":1,"field":"email"}],"saveAs":"Shop"}
            """)
        .expect(200);
    String other = client.sent("x,WHERE,who\n1,grace@example.org,Grace\n");

    JsonNode mapped =
        client.put("/imports/" + other + "/mapping", "{\"saved\":\"shop\"}").expect(200).json();

    assertThat(fields(mapped)).containsExactly("name", "email");
    assertThat(mapped.get("mapping").get("columns").get(0).get("column").getIntValue())
        .isEqualTo(2);
    String lacking = client.sent("a,b\n1,2\n");
    assertThat(client.put("/imports/" + lacking + "/mapping", "{\"saved\":\"Shop\"}").text())
        .contains("/saved");
    client.delete("/import-mappings/Shop").expect(204);
    client.delete("/import-mappings/Shop").expect(404);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-8,true", "UTF-8,false"})
  void everyEncodingOfUnicodeIsRead(String encoding, boolean marked) {
    String text = (marked ? "\uFEFF" : "") + "nom\temail\r\nÉlise\telise@example.org\rAda\t\n";

    String file = client.send(text.getBytes(Charset.forName(encoding))).expect(201).text("id");

    assertThat(counts(client.run(file, "runs"))).isEqualTo("2 0 0 0");
    assertThat(client.get("/contact-exports").text()).contains("Élise,elise@example.org");
  }

  @Test
  void whatHoldsNoRowsIsRefusedWithoutATrace() {
    client.send(new byte[0]).expect(400);
    for (String file : List.of("  \n", "name,email\n", "\"name,email\nAda,a@example.org\n")) {
      client.send(file.getBytes(StandardCharsets.UTF_8)).expect(422);
    }
    String wide = "a,".repeat(10_000) + "z\n" + "1,".repeat(10_000) + "2\n";
    assertThat(client.send(wide).expect(422).text()).contains("row 1 has 10001 cells");
    assertThat(client.get("/imports").json().get("items").size()).isZero();
    for (String table : List.of("contact_import", "import_chunk")) {
      assertThat(
              RunningContacts.shared()
                  .sql()
                  .number(
                      "select count(*) from " + table + " where workspace_id = ?",
                      client.workspaceId()))
          .isZero();
    }
  }

  @Test
  void whatIsOddIsRemarked() {
    JsonNode file = client.send("name,email,email\nAda,a@example.org,\nGrace\n").expect(201).json();

    assertThat(file.get("remarks").get(0).getStringValue()).contains("Columns 2 and 3");
    assertThat(file.get("remarks").get(1).getStringValue()).startsWith("Row 3:");
  }

  @Test
  void aQuotationThatDoesNotEndFailsTheRunAtItsRow() {
    StringBuilder rows = new StringBuilder("name,email\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append("Ada,ada").append(i).append("@example.org\n");
    }
    String file = client.sent(rows + "\"Grace,grace@example.org\nLinus,l@example.org\n");

    JsonNode run = client.run(file, "runs");

    assertThat(run.get("state").getStringValue()).isEqualTo("failed");
    assertThat(run.get("failure").getStringValue()).contains("row 20002");
  }

  @Test
  void wrongMappingsAreRefused() {
    String file = "/imports/" + client.sent("name\nAda\n") + "/mapping";

    assertThat(
            client
                .put(file, "{\"columns\":[{\"column\":7,\"field\":\"name\"}]}")
                .expect(422)
                .text())
        .contains("/columns/0/column");
    client.put(file, "{\"columns\":[{\"column\":0,\"field\":\"shoe_size\"}]}").expect(422);
    client.put(file, "{\"columns\":[]}").expect(422);
    client.put(file, "{\"encoding\":\"klingon\"}").expect(422);
    client.put(file, "{\"saved\":\"unknown\"}").expect(422);
    client.put("/imports/" + new ImportClient().sent("name\nAda\n") + "/mapping", "{}").expect(404);
    String mute = client.sent("a,b\n1,2\n");
    client.post("/imports/" + mute + "/runs").expect(422);
  }

  @Test
  void aForgottenFileLeavesItsContacts() {
    String file = client.sent("name\nAda\n");
    client.run(file, "runs");

    client.delete("/imports/" + file).expect(204);

    client.get("/imports/" + file).expect(404);
    client.delete("/imports/" + file).expect(404);
    assertThat(contacts()).isEqualTo(1);
  }

  private long contacts() {
    return RunningContacts.shared()
        .sql()
        .number("select count(*) from contact where workspace_id = ?", client.workspaceId());
  }

  private List<String> rows(String file, JsonNode run) {
    String path = "/imports/" + file + "/runs/" + run.get("id").getStringValue() + "/rows";
    return client.get(path).expect(200).text().lines().toList();
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
