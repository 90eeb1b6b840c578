package io.entente.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class DocsTest {
  private static GatewayWorld world;

  @BeforeAll
  static void start() {
    world = new GatewayWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void everyRouteOfTheApiIsDescribed() {
    Map<String, Object> paths = paths(world.json(world.send(world.request("/api/openapi.json"))));
    Set<String> described =
        paths.entrySet().stream()
            .flatMap(path ->
                ((Map<?, ?>) path.getValue())
                    .keySet().stream()
                        .map(method -> method.toString().toUpperCase() + " " + path.getKey()))
            .collect(Collectors.toSet());

    List<String> routes =
        world
            .context()
            .getBean(Router.class)
            .uriRoutes()
            .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/v1"))
            .map(route ->
                route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
            .filter(route -> !route.startsWith("HEAD "))
            .toList();

    assertThat(routes).hasSizeGreaterThan(8);
    assertThat(described).containsAll(routes);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> paths(Map<String, Object> description) {
    return (Map<String, Object>) description.get("paths");
  }

  @Test
  void whatAsksForNoTokenIsSaidTo() {
    Map<String, Object> description = world.json(world.send(world.request("/api/openapi.json")));
    List<String> open = new ArrayList<>();
    List<String> names = new ArrayList<>();
    paths(description)
        .forEach((path, item) ->
            ((Map<?, ?>) item)
                .forEach((method, told) -> {
                  names.add(String.valueOf(((Map<?, ?>) told).get("operationId")));
                  if (List.of().equals(((Map<?, ?>) told).get("security"))) {
                    open.add(method + " " + path);
                  }
                }));

    assertThat(description.get("security")).isEqualTo(List.of(Map.of("token", List.of())));
    assertThat(open)
        .containsExactlyInAnyOrder(
            "get /api/v1/keys", "post /api/v1/sessions", "post /api/v1/tokens");
    assertThat(names).doesNotHaveDuplicates().doesNotContain("null");
  }

  @Test
  void bothFormsSayTheSameInVersion31() {
    Map<String, Object> json = world.json(world.send(world.request("/api/openapi.json")));
    Map<String, Object> yaml =
        new Yaml().load(world.send(world.request("/api/openapi.yml")).body());

    assertThat(json).containsEntry("openapi", "3.1.0");
    assertThat(paths(yaml).keySet()).isEqualTo(paths(json).keySet());
  }

  @Test
  void thePageLoadsNothingFromElsewhere() {
    HttpResponse<String> page = world.send(world.request("/api/docs"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://", "https://", "<script>", "onload", " style=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "script-src 'self';");
  }

  @ParameterizedTest
  @CsvSource({
    "swagger-ui.css, text/css, text/css",
    "swagger-ui-bundle.js, */*, javascript",
    "favicon-32x32.png, image/png, image/png",
    "start.js, */*, javascript",
    "start.js, application/json, javascript",
    "start.js, , javascript",
  })
  void whatThePageNeedsIsServedToWhoeverAsks(String file, @Nullable String accept, String type) {
    HttpRequest.Builder request = world.request("/api/docs/" + file);
    if (accept != null) {
      request.header("Accept", accept);
    }

    HttpResponse<String> answer = world.send(request);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains(type);
  }

  @Test
  void nothingElseOfTheViewerIsServed() {
    assertThat(world.send(world.request("/api/docs/index.html")).statusCode()).isEqualTo(404);
  }
}
