package io.entente.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.embedded.Ports;
import io.entente.embedded.SharedData;
import io.entente.standalone.client.CallFailure;
import io.entente.standalone.client.Connections;
import io.entente.standalone.client.Http;
import io.entente.standalone.client.Patience;
import io.entente.standalone.client.Rejection;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import io.entente.standalone.imports.Import.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwcsImportTest {
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

  @Test
  void aTweetBelongsToTheFirstBrandOfItsThreadElseToTheOneItMentions() {
    Outcome outcome = run(resource("threads.csv"));

    assertThat(outcome.report().accepted()).isEqualTo(9);
    assertThat(outcome.report().rejections()).isEmpty();
    assertThat(api.connections().values())
        .containsExactlyInAnyOrder("BigShop", "FastMail", "unassigned");
    assertThat(api.connectionOf("1")).as("answered by two, BigShop first").isEqualTo("BigShop");
    assertThat(api.connectionOf("3")).isEqualTo("BigShop");
    assertThat(api.connectionOf("4")).as("a brand's own tweet").isEqualTo("FastMail");
    assertThat(api.connectionOf("5")).as("mentioned in another case").isEqualTo("FastMail");
    assertThat(api.connectionOf("6")).isEqualTo("unassigned");
    assertThat(api.connectionOf("7")).as("the exact mention").isEqualTo("BigShop");
    assertThat(api.connectionOf("9")).as("answered by a tweet that is older").isEqualTo("BigShop");
  }

  @Test
  void aCustomersTweetIsPostedAsSuch() {
    run(resource("threads.csv"));

    JsonNode tweet = api.interactions().get("3");
    assertThat(tweet.get("kind").asText()).isEqualTo("comment");
    assertThat(tweet.get("actor").asText()).isEqualTo("customer");
    assertThat(tweet.get("author").toString()).isEqualTo("{\"externalId\":\"800001\"}");
    assertThat(tweet.get("parentExternalId").asText()).isEqualTo("2");
    assertThat(tweet.get("body").asText()).isEqualTo("@BigShop 42 & 43");
    assertThat(tweet.get("occurredAt").asText()).isEqualTo("2017-10-02T10:06:00Z");
    assertThat(api.interactions().get("5").get("body").asText())
        .isEqualTo("Nobody answers\n@fastmail <sigh>");
  }

  @Test
  void aBrandsTweetIsPostedAsItsAgents() {
    run(resource("threads.csv"));

    JsonNode tweet = api.interactions().get("2");
    assertThat(tweet.get("actor").asText()).isEqualTo("agent");
    assertThat(tweet.get("author").toString())
        .isEqualTo("{\"externalId\":\"BigShop\",\"handle\":\"BigShop\",\"name\":\"BigShop\"}");
    JsonNode question = api.interactions().get("1");
    assertThat(question.get("kind").asText()).isEqualTo("post");
    assertThat(question.has("parentExternalId")).isFalse();
  }

  @Test
  void idsThatWentThroughATableOfFloatsAreReadAsIds() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("saved-by-pandas.csv"),
            """
            ,tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
            0,1,BigShop,False,Tue Oct 31 22:10:47 +0000 2017,I understand,2,3.0
            1,3,800001,True,Tue Oct 31 22:08:27 +0000 2017,one\r\rtwo,1,4.0
            """);

    run(file);

    assertThat(api.interactions().keySet()).containsExactlyInAnyOrder("1", "3");
    assertThat(api.interactions().get("1").get("parentExternalId").asText()).isEqualTo("3");
    assertThat(api.interactions().get("3").get("body").asText()).isEqualTo("one\r\rtwo");
  }

  @Test
  void aBadRowIsToldByItsNumberAndSpoilsNoOther() {
    Outcome outcome = run(resource("faults.csv"));

    assertThat(outcome.report().accepted()).isEqualTo(2);
    assertThat(outcome.report().rejected()).isEqualTo(8);
    assertThat(outcome.report().rejections())
        .containsExactly(
            new Rejection(3, "tweet_id is no id: \"x\""),
            new Rejection(4, "inbound is neither True nor False: \"maybe\""),
            new Rejection(
                5,
                "created_at is no time such as \"Tue Oct 31 22:10:47 +0000 2017\":"
                    + " \"2017-10-31 22:10:47\""),
            new Rejection(6, "author_id is empty"),
            new Rejection(7, "has no created_at"),
            new Rejection(8, "in_response_to_tweet_id is no id: \"1.5\""),
            new Rejection(
                9,
                "created_at is no time such as \"Tue Oct 31 22:10:47 +0000 2017\":"
                    + " \"Tue Feb 30 22:10:47 +0000 2017\""),
            new Rejection(10, "/body is refused"));
    assertThat(api.interactions().keySet()).containsExactlyInAnyOrder("1", "10");
  }

  @Test
  void aBulkInWhichAllIsBadNamesEachRow() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.csv"),
            """
            tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
            1,BigShop,False,Tue Oct 31 22:10:47 +0000 2017,refuse me,,
            2,BigShop,False,Tue Oct 31 22:10:47 +0000 2017,refuse me,,
            """);

    Outcome outcome = run(file);

    assertThat(outcome.report().accepted()).isZero();
    assertThat(outcome.report().rejections())
        .containsExactly(
            new Rejection(2, "/body is refused"), new Rejection(3, "/body is refused"));
    assertThat(api.bulks()).containsExactly(2);
  }

  @Test
  void aServerThatIsBusyOrAwayForAMomentIsAskedAgain() {
    api.answerNextWith(503, 429, 502, 0, 504);

    Outcome outcome = run(resource("threads.csv"));

    assertThat(outcome.report().accepted()).isEqualTo(9);
  }

  @Test
  void aServerThatStaysAwayIsGivenUp() {
    Integer[] always = new Integer[10_000];
    Arrays.fill(always, 503);
    api.answerNextWith(always);

    assertThatThrownBy(() -> run(resource("threads.csv")))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("Given up after 2 seconds");
  }

  @Test
  void whatIsWaitedForIsSaid() {
    List<String> said = new ArrayList<>();
    api.answerNextWith(503, 503);

    run(
        resource("threads.csv"),
        new Patience(
            Duration.ofSeconds(20),
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Duration.ZERO,
            said::add));

    assertThat(said).isNotEmpty().allMatch(line -> line.equals("Waiting: Try again"));
  }

  @Test
  void whereNothingListensIsSaidAtOnce() {
    URI nowhere = URI.create("http://127.0.0.1:" + Ports.free());
    Import lonely =
        new Import(
            Import.Format.TWCS,
            resource("threads.csv"),
            nowhere,
            "owner@example.org",
            PublicApi.PASSWORD,
            null);

    assertThatThrownBy(() -> lonely.run(silent(), SHORT))
        .isInstanceOf(CallFailure.class)
        .hasMessage(
            "Nothing answers at " + nowhere + ". Is ./entente up running? Another port: --port");
  }

  @Test
  void aTokenThatEndsIsRenewed() {
    api.letTokensLive(0);

    Outcome outcome = run(resource("threads.csv"));

    assertThat(outcome.report().accepted()).isEqualTo(9);
    assertThat(api.signIns()).isEqualTo(1);
    assertThat(api.renewals()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void aTokenThatTheServerNoLongerTakesIsRenewed() throws IOException {
    Path file = Files.copy(resource("threads.csv"), folder.resolve("threads.csv"));
    Http http = new Http(api.address(), SHORT);
    Session session =
        Session.open(
            http,
            new Session.Credentials("owner@example.org", PublicApi.PASSWORD, null),
            Clock.systemUTC());
    api.forgetTokens();

    Report report = new Report();
    new TwcsImport(file, session, new Connections(session), report, silent()).run();

    assertThat(report.accepted()).isEqualTo(9);
    assertThat(api.renewals()).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsSaid() {
    Import wrong =
        new Import(
            Import.Format.TWCS,
            resource("threads.csv"),
            api.address(),
            "owner@example.org",
            "wrong",
            null);

    assertThatThrownBy(() -> wrong.run(silent(), SHORT))
        .isInstanceOf(CallFailure.class)
        .hasMessage("Signing in as owner@example.org is refused: Wrong address or password.");
  }

  @Test
  void rowsTravelInBulksOfAThousand() throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n");
    for (int i = 1; i <= 2_500; i++) {
      csv.append(i).append(",BigShop,False,Tue Oct 31 22:10:47 +0000 2017,Hello,,\n");
    }

    Outcome outcome = run(Files.writeString(folder.resolve("many.csv"), csv));

    assertThat(outcome.report().accepted()).isEqualTo(2_500);
    assertThat(api.bulks()).containsExactlyInAnyOrder(1_000, 1_000, 500);
  }

  /** Counts of an independent program over the same file. */
  @Test
  void theFirstFiveThousandTweetsFindTheirBrands() {
    Outcome outcome = run(shared("twcs/twcs-first-5000.csv.gz"));

    assertThat(outcome.report().accepted()).isEqualTo(5_000);
    assertThat(outcome.report().rejected()).isZero();
    assertThat(api.interactions()).hasSize(5_000);
    assertThat(api.connections()).hasSize(76);
    assertThat(api.connections().values()).doesNotContain("unassigned");
    assertThat(api.interactions().get("3399").get("body").asText()).contains("\r\r");
    assertThat(customersOfThread("7442")).isEqualTo(Map.of("AldiUK", 107));
  }

  @Test
  void theSampleFindsItsBrands() {
    Outcome outcome = run(shared("twcs/sample.csv"));

    assertThat(outcome.report().accepted()).isEqualTo(93);
    assertThat(api.connections()).hasSize(13);
    assertThat(api.connectionOf("119237")).isEqualTo("AppleSupport");
  }

  /** How many customers' tweets of the thread below a root each connection has. */
  private Map<String, Integer> customersOfThread(String root) {
    Map<String, JsonNode> tweets = api.interactions();
    Map<String, Integer> counts = new TreeMap<>();
    tweets.forEach((id, tweet) -> {
      String top = id;
      JsonNode parent = tweet.get("parentExternalId");
      while (parent != null && tweets.containsKey(parent.asText())) {
        top = parent.asText();
        parent = tweets.get(top).get("parentExternalId");
      }
      if (!top.equals(root)) {
        return;
      }
      if (tweet.get("actor").asText().equals("customer")) {
        counts.merge(api.connectionOf(id), 1, Integer::sum);
      } else {
        assertThat(api.connectionOf(id)).isEqualTo(tweet.get("author").get("externalId").asText());
      }
    });
    return counts;
  }

  private Outcome run(Path file) {
    return run(file, SHORT);
  }

  private Outcome run(Path file, Patience patience) {
    return new Import(
            Import.Format.TWCS, file, api.address(), "owner@example.org", PublicApi.PASSWORD, null)
        .run(silent(), patience);
  }

  private static ProgressLine silent() {
    return new ProgressLine(new PrintStream(OutputStream.nullOutputStream()), false);
  }

  private static Path shared(String name) {
    Optional<Path> file = SharedData.file(name);
    assumeThat(file).as(name).isPresent();
    return file.orElseThrow();
  }

  private static Path resource(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(TwcsImportTest.class.getResource("/twcs/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
