package io.entente.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.gateway.GatewayWorld;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {
  private static final int AT_A_TIME = 4;

  private static GatewayWorld world;
  private static String owner;

  @BeforeAll
  static void start() {
    world = new GatewayWorld();
    owner = world.ownerToken();
    for (String role : new String[] {"admin", "agent", "viewer"}) {
      assertThat(add(owner, role + "@example.org", role).statusCode()).isEqualTo(201);
    }
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static HttpResponse<String> add(String token, String email, String role) {
    return add(token, email, role, GatewayWorld.PASSWORD);
  }

  private static HttpResponse<String> add(
      String token, String email, String role, String password) {
    return world.post(
        "/api/v1/members",
        "{\"email\":\"%s\",\"name\":\"Grace\",\"role\":\"%s\",\"password\":\"%s\"}"
            .formatted(email, role, password),
        "Authorization",
        "Bearer " + token);
  }

  private static String tokenOf(String role) {
    return (String)
        world.json(world.signIn(role + "@example.org", GatewayWorld.PASSWORD)).get("accessToken");
  }

  @Test
  void membersAreListedWithoutTheirSecrets() {
    HttpResponse<String> answer = world.get("/api/v1/members", tokenOf("agent"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("owner@example.org", "admin@example.org", "\"role\":\"viewer\"")
        .doesNotContain("argon2", "password");
  }

  @Test
  void aMemberIsReadByThoseOfTheWorkspace() {
    String id = (String) world.json(add(owner, "read@example.org", "viewer")).get("id");

    assertThat(world.get("/api/v1/members/" + id, tokenOf("agent")).body())
        .contains("read@example.org")
        .doesNotContain("argon2", "password");
    assertThat(world.get("/api/v1/members/" + UUID.randomUUID(), owner).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "owner, admin, 201",
    "owner, owner, 422",
    "admin, agent, 201",
    "admin, admin, 403",
    "admin, owner, 422",
    "agent, viewer, 403",
    "viewer, viewer, 403"
  })
  void nobodyGivesMoreThanTheyHave(String caller, String role, int status) {
    long before = world.sql().number("select count(*) from member");

    HttpResponse<String> answer =
        add(
            caller.equals("owner") ? owner : tokenOf(caller),
            caller + "-" + role + "@example.org",
            role);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(world.sql().number("select count(*) from member") - before)
        .isEqualTo(status == 201 ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Agent@example.org", "agent@EXAMPLE.ORG"})
  void anAddressIsAddedOnce(String email) {
    assertThat(add(owner, email, "viewer").statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "no-address, viewer, correct horse battery, /email",
    "a@example.org, boss, correct horse battery, /role",
    "b@example.org, viewer, short, /password",
    "'', viewer, correct horse battery, /email"
  })
  void whatIsWrongIsNamed(String email, String role, String password, String pointer) {
    HttpResponse<String> answer = add(owner, email, role, password);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
  }

  @Test
  void aWorkspaceOfOnesOwnIsEnteredBySlugAndKnowsNothingOfTheOther() {
    HttpResponse<String> made =
        world.post(
            "/api/v1/workspaces",
            "{\"name\":\"Café Électrique\"}",
            "Authorization",
            "Bearer " + owner);
    assertThat(made.statusCode()).isEqualTo(201);
    String slug = (String) world.json(made).get("slug");
    assertThat(slug).isEqualTo("cafe-electrique");

    Map<String, Object> session =
        world.json(
            world.post(
                "/api/v1/sessions",
                "{\"email\":\"owner@example.org\",\"password\":\"%s\",\"workspace\":\"%s\"}"
                    .formatted(GatewayWorld.PASSWORD, slug)));
    String token = (String) session.get("accessToken");

    assertThat(world.get("/api/v1/members", token).body())
        .contains("owner@example.org")
        .doesNotContain("admin@example.org");
    assertThat(world.get("/api/v1/workspaces", token).body()).contains("demo", slug);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 201",
    "UTC, 201",
    "+02:00, 422",
    "UTC+2, 422",
    "Z, 422",
    "Mars/Olympus, 422",
    "'', 422"
  })
  void aWorkspaceHasAZoneInWhichReportsCanBeAskedFor(String zone, int status) {
    HttpResponse<String> answer =
        world.post(
            "/api/v1/workspaces",
            "{\"name\":\"Zoned\",\"zone\":\"%s\"}".formatted(zone),
            "Authorization",
            "Bearer " + owner);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(status == 201 ? zone : "\"pointer\":\"/zone\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "agent", "viewer"})
  void onlyAnOwnerMakesWorkspaces(String role) {
    assertThat(
            world
                .post(
                    "/api/v1/workspaces",
                    "{\"name\":\"Mine\"}",
                    "Authorization",
                    "Bearer " + tokenOf(role))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void anAddressIsAddedOnceAlsoByManyAtATime() {
    assertThat(atOnce(() -> add(owner, "linus@example.org", "viewer").statusCode()))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
  }

  @Test
  void workspacesOfOneNameMadeAtATimeHaveSlugsOfTheirOwn() {
    List<Object> slugs =
        atOnce(() -> {
          HttpResponse<String> made =
              world.post(
                  "/api/v1/workspaces", "{\"name\":\"Twins\"}", "Authorization", "Bearer " + owner);
          return String.valueOf(world.json(made).get("slug"));
        });

    assertThat(slugs).doesNotHaveDuplicates().contains("twins").hasSize(AT_A_TIME);
    assertThat(slugs).allSatisfy(slug -> assertThat((String) slug).startsWith("twins"));
  }

  @Test
  void replicasThatStartTogetherMakeOneFirstOwner() {
    try (GatewayWorld empty = new GatewayWorld(Map.of("entente.owner.password", ""))) {
      assertThat(atOnce(() -> empty.start(Map.of()).isRunning())).containsOnly(true);

      assertThat(empty.sql().number("select count(*) from member")).isEqualTo(1);
      assertThat(empty.signIn(GatewayWorld.OWNER, GatewayWorld.PASSWORD).statusCode())
          .isEqualTo(201);
    }
  }

  private static List<Object> atOnce(Supplier<Object> act) {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<Object>> all =
        Stream.generate(() ->
                CompletableFuture.supplyAsync(
                    () -> {
                      await(start);
                      return act.get();
                    },
                    run -> Thread.ofVirtual().start(run)))
            .limit(AT_A_TIME)
            .toList();
    start.countDown();
    return all.stream().map(CompletableFuture::join).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noFirstOwnerHasAPasswordThatNoMemberMayHave() {
    assertThatThrownBy(() -> new GatewayWorld(Map.of("entente.owner.password", "short")))
        .hasMessageContaining("ENTENTE_OWNER_PASSWORD")
        .hasMessageContaining("10 to 256 characters, not 5");
  }

  @Test
  void aSecondStartMakesNoSecondOwner() {
    try (var again = world.start(Map.of("entente.owner.password", "another password"))) {
      assertThat(again.isRunning()).isTrue();
    }

    assertThat(world.sql().number("select count(*) from workspace where slug = 'demo'"))
        .isEqualTo(1);
    assertThat(world.signIn(GatewayWorld.OWNER, "another password").statusCode()).isEqualTo(401);
  }
}
