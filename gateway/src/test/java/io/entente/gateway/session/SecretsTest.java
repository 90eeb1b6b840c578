package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.entente.gateway.GatewayWorld;
import io.micronaut.http.HttpStatus;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What nobody must read stands in no log, no refusal and no table. */
class SecretsTest {
  private static final String MARKER = "planted-marker-of-a-password";

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger all = loggers.getLogger("ROOT");
  private final Logger own = loggers.getLogger("io.entente");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.setContext(loggers);
    log.start();
    all.addAppender(log);
    own.setLevel(Level.DEBUG);
  }

  @AfterEach
  void stop() {
    all.detachAppender(log);
    own.setLevel(null);
  }

  @Test
  void nothingSecretIsLoggedAnsweredOrStored() {
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.owner.password", MARKER))) {
      Map<String, Object> session = world.json(world.signIn(GatewayWorld.OWNER, MARKER));
      String token = (String) session.get("accessToken");
      String refresh = (String) session.get("refreshToken");
      String cookie = webCookie(world);
      List<HttpResponse<String>> answers = provoke(world, token, refresh, cookie);

      List<String> secrets = new ArrayList<>(List.of(MARKER, token, refresh, cookie));
      secrets.add(token.split("\\.")[2]);
      secrets.add(String.valueOf(key(world)));
      secrets.add(hash(world));
      String logged = logged();
      assertThat(logged).contains("sign-in has ended");
      for (String secret : secrets) {
        assertThat(logged).doesNotContain(secret);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).doesNotContain(secret));
      }
      assertThat(tables(world)).doesNotContain(MARKER, refresh, cookie, token);
    }
  }

  /** What goes wrong is where things are said that should not be. */
  private static List<HttpResponse<String>> provoke(
      GatewayWorld world, String token, String refresh, String cookie) {
    String bearer = "Bearer " + token;
    String body = "{\"refreshToken\":\"" + refresh + "\"}";
    assertThat(world.post("/api/v1/tokens", body).statusCode()).isEqualTo(201);
    List<HttpResponse<String>> answers = new ArrayList<>();
    answers.add(world.get("/api/v1/me", token));
    answers.add(world.get("/api/v1/members", token));
    answers.add(world.send(world.request("/api/v1/keys")));
    answers.add(world.send(world.request("/web/session").header("Cookie", cookie)));
    answers.add(member(world, bearer, "{\"email\":\"ada@example.org\",\"password\":\"" + MARKER));
    answers.add(
        member(
            world,
            bearer,
            "{\"email\":\"ada\",\"name\":\"Ada\",\"role\":\"agent\",\"password\":\""
                + MARKER
                + "\"}"));
    answers.add(world.signIn("nobody@example.org", MARKER));
    answers.add(world.signIn(GatewayWorld.OWNER, MARKER + "x"));
    answers.add(world.post("/api/v1/sessions", "{\"password\":[\"" + MARKER + "\"]}"));
    answers.add(world.post("/api/v1/sessions", "{\"password\":\"" + MARKER + "\\u0000\"}"));
    answers.add(world.post("/api/v1/tokens", body));
    answers.add(world.get("/api/v1/me?access_token=" + token, token));
    answers.add(world.get("/api/v1/contacts", token + "x"));
    assertThat(answers).noneMatch(answer -> answer.statusCode() == HttpStatus.CREATED.getCode());
    return answers;
  }

  private static HttpResponse<String> member(GatewayWorld world, String bearer, String body) {
    return world.post("/api/v1/members", body, "Authorization", bearer);
  }

  private static String webCookie(GatewayWorld world) {
    return world
        .post(
            "/web/session",
            "{\"email\":\"" + GatewayWorld.OWNER + "\",\"password\":\"" + MARKER + "\"}",
            "X-Entente-Web",
            "1")
        .headers()
        .allValues("Set-Cookie")
        .stream()
        .filter(line -> line.startsWith("entente_session="))
        .map(line -> line.split("[=;]")[1])
        .findFirst()
        .orElseThrow();
  }

  private static String key(GatewayWorld world) {
    return world
        .sql()
        .first("select json_value(jwk, '$.d') d from signing_key", row -> row.text("d"))
        .orElseThrow();
  }

  private static String hash(GatewayWorld world) {
    return world
        .sql()
        .first("select password_hash from member", row -> row.text("password_hash"))
        .orElseThrow();
  }

  private static String tables(GatewayWorld world) {
    List<String> rows = new ArrayList<>();
    for (String table : List.of("member", "token_family", "refresh_token", "web_session")) {
      List<String> columns =
          world
              .sql()
              .list(
                  "select column_name c from information_schema.columns"
                      + " where table_schema = database() and table_name = ?",
                  row -> row.text("c"),
                  table);
      String joined =
          columns.stream()
              .map(column -> "ifnull(convert(" + column + " using latin1), '')")
              .collect(Collectors.joining(", "));
      rows.addAll(
          world
              .sql()
              .list("select concat_ws('|', " + joined + ") r from " + table, row -> row.text("r")));
    }
    assertThat(rows).hasSizeGreaterThan(4);
    return String.join("\n", rows);
  }

  private String logged() {
    return log.list.stream()
        .map(event ->
            event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                    ? ""
                    : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(
                        event.getThrowableProxy())))
        .collect(Collectors.joining("\n"));
  }
}
