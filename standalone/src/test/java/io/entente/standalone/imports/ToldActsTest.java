package io.entente.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.client.Patience;
import io.entente.standalone.client.Rejection;
import io.entente.standalone.imports.Import.Format;
import io.entente.standalone.imports.Import.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats that tell more than messages: what they post, and what they say of bad rows. */
class ToldActsTest {
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          Duration.ZERO,
          _ -> {});

  @TempDir Path folder;

  private PublicApi api;

  @BeforeEach
  void start() throws IOException {
    api = new PublicApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private Outcome run(Format format, String name, String content) throws IOException {
    Path site = Files.createDirectories(folder.resolve("help.example.org"));
    Path file = Files.writeString(site.resolve(name), content);
    return new Import(format, file, api.address(), "owner@example.org", PublicApi.PASSWORD, null)
        .run(new ProgressLine(new PrintStream(OutputStream.nullOutputStream()), false), SHORT);
  }

  private List<String> acts() {
    return api.told("/api/v1/conversations/acts").stream()
        .map(act ->
            act.get("externalId").asText()
                + " "
                + act.get("act").asText()
                + " "
                + act.get("occurredAt").asText())
        .toList();
  }

  @Test
  void anIncidentIsAMessageAndWhatWasDone() throws IOException {
    api.fileLate(3);
    Outcome outcome =
        run(
            Format.UCI_INCIDENTS,
            "log.csv",
            """
            number,ident_state,caller_id,opened_at,sys_updated_at,resolved_at,contact_type,category,category,u_symptom,priority,assignment_group
            0045,New,2403,29/2/2016 01:16,29/2/2016 01:23,1/3/2016 11:00,Phone,55,170,72,3,56
            0045,Lost,2403,29/2/2016 01:16,29/2/2016 01:23,1/3/2016 11:00,Phone,55,170,72,3,56
            0045,Awaiting User Info,2403,29/2/2016 01:16,29/2/2016 08:53,1/3/2016 11:00,Phone,55,170,72,3,56
            0045,Resolved,2403,29/2/2016 01:16,1/3/2016 11:00,1/3/2016 11:00,Phone,55,170,72,3,56
            0047,New,?,29/2/2016 04:40,29/2/2016 04:57,?,Email,40,215,471,3,70
            0045,Closed,2403,29/2/2016 01:16,6/3/2016 12:00,1/3/2016 11:00,Phone,55,170,72,3,56
            """);

    assertThat(outcome.report().accepted()).isEqualTo(2 + 2);
    assertThat(outcome.report().rejections())
        .containsExactly(
            new Rejection(3, "ident_state is none that is known: \"Lost\""),
            new Rejection(7, "stands apart from the other rows of incident 0045"));
    assertThat(acts())
        .containsExactlyInAnyOrder(
            "0045 pending 2016-02-29T08:53:00Z", "0045 resolved 2016-03-01T11:00:00Z");
    JsonNode message = api.interactions().get("0045");
    assertThat(message.get("occurredAt").asText()).isEqualTo("2016-02-29T01:16:00Z");
    assertThat(message.get("precision").asText()).isEqualTo("minute");
    assertThat(api.connectionOf("0045")).isEqualTo("service-desk-phone");
    assertThat(api.interactions().get("0047").at("/author/externalId").asText())
        .isEqualTo("unknown-0047");
  }

  @Test
  void anIssueIsResolvedWhenItWasClosed() throws IOException {
    Outcome outcome =
        run(
            Format.GITHUB_ISSUES,
            "issues.csv",
            """
            project_name,framework,issue_id,issue_title,issue_type,state,created_at,closed_at,time_to_close_days,labels,comments,url
            redux,React,7,It fails,bug,closed,2020-01-01T00:00:00Z,2020-01-02T00:00:00Z,1.0,"bug, help",3,https://example.org/7
            redux,React,8,It fails,bug,open,2020-01-01T00:00:00Z,,,,3,https://example.org/8
            redux,React,9,It fails,bug,closed,2020-01-01T00:00:00Z,later,,,3,https://example.org/9
            """);

    assertThat(outcome.report().accepted()).isEqualTo(3);
    assertThat(outcome.report().rejections())
        .containsExactly(
            new Rejection(4, "closed_at is no time such as 2023-05-04T08:52:41Z: \"later\""));
    assertThat(acts()).containsExactly("7 resolved 2020-01-02T00:00:00Z");
    assertThat(api.interactions().get("7").get("body").asText())
        .isEqualTo("It fails\n\nLabels: bug, help\n\nhttps://example.org/7");
  }

  @Test
  void anAnswerIsAPeersAndItsAcceptanceIsTold() throws IOException {
    Outcome outcome =
        run(
            Format.STACKEXCHANGE,
            "Posts.xml",
            """
            <posts>
              <row Id="1" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2014-01-21T20:26:05.383"
                   Body="&lt;p&gt;What are hops?&lt;/p&gt;" OwnerUserId="7" Title="Hops" />
              <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2014-01-21T21:00:00.000"
                   Body="&lt;p&gt;Flowers.&lt;/p&gt;" />
              <row Id="3" PostTypeId="4" CreationDate="2014-01-21T21:00:00.000" Body="A tag" />
              <row Id="4" PostTypeId="2" CreationDate="2014-01-21T21:00:00.000" Body="Whose?" />
            </posts>
            """);

    assertThat(outcome.report().accepted()).isEqualTo(2 + 2);
    assertThat(outcome.report().rejections()).containsExactly(new Rejection(4, "has no ParentId"));
    assertThat(api.interactions().get("1").get("body").asText())
        .isEqualTo("Hops\n\nWhat are hops?");
    JsonNode answer = api.interactions().get("2");
    assertThat(answer.get("actor").asText()).isEqualTo("peer");
    assertThat(answer.get("parentExternalId").asText()).isEqualTo("1");
    assertThat(answer.at("/author/externalId").asText()).isEqualTo("of-post-2");
    assertThat(api.connectionOf("2")).isEqualTo("help.example.org");
    assertThat(acts()).containsExactly("1 resolved 2014-01-21T21:00:00Z");
    assertThat(api.told("/api/v1/acceptances"))
        .singleElement()
        .satisfies(it -> assertThat(it.get("externalId").asText()).isEqualTo("2"));
  }
}
