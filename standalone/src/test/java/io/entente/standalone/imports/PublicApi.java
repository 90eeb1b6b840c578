package io.entente.standalone.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;

/** What an import sees of Entente: an HTTP server that keeps what it is sent. */
final class PublicApi implements AutoCloseable {
  static final String PASSWORD = "correct horse";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final Map<String, String> connections = new TreeMap<>();
  private final Map<String, JsonNode> interactions = new HashMap<>();
  private final List<Integer> bulks = new ArrayList<>();
  private final Deque<Integer> troubles = new ArrayDeque<>();
  private final Set<String> tokens = new HashSet<>();
  private final Map<String, List<JsonNode>> told = new TreeMap<>();
  private int unfiled;
  private long lifetimeSeconds = 600;
  private int signIns;
  private int renewals;

  PublicApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next requests are answered with these; 0 breaks the connection off. */
  synchronized void answerNextWith(Integer... statuses) {
    troubles.addAll(List.of(statuses));
  }

  synchronized void forgetTokens() {
    tokens.clear();
  }

  synchronized void letTokensLive(long seconds) {
    lifetimeSeconds = seconds;
  }

  /** Of the next so many acts the messages are not filed yet. */
  synchronized void fileLate(int acts) {
    unfiled = acts;
  }

  /** What was told of messages at a path. */
  synchronized List<JsonNode> told(String path) {
    return List.copyOf(told.getOrDefault(path, List.of()));
  }

  synchronized int signIns() {
    return signIns;
  }

  synchronized int renewals() {
    return renewals;
  }

  synchronized List<Integer> bulks() {
    return List.copyOf(bulks);
  }

  /** Handle by id. */
  synchronized Map<String, String> connections() {
    return Map.copyOf(connections);
  }

  /** By external id. */
  synchronized Map<String, JsonNode> interactions() {
    return Map.copyOf(interactions);
  }

  /** External id of the connection that a message was filed under. */
  synchronized String connectionOf(String externalId) {
    return String.valueOf(
        connections.get(interactions.get(externalId).get("connectionId").asText()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = json.readTree(exchange.getRequestBody());
      synchronized (this) {
        Integer trouble =
            exchange.getRequestURI().getPath().endsWith("sessions") ? null : troubles.poll();
        if (trouble != null) {
          if (trouble != 0) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            answer(exchange, trouble, problem("Try again"));
          }
          return;
        }
        switch (exchange.getRequestURI().getPath()) {
          case "/api/v1/sessions" -> signIn(exchange, body);
          case "/api/v1/tokens" -> renew(exchange);
          case "/api/v1/connections" -> connect(exchange, body);
          case "/api/v1/interactions" -> file(exchange, body);
          case "/api/v1/conversations/acts", "/api/v1/acceptances" ->
              take(exchange, exchange.getRequestURI().getPath(), body);
          default -> answer(exchange, 404, problem("unknown"));
        }
      }
    }
  }

  private void signIn(HttpExchange exchange, JsonNode body) throws IOException {
    signIns++;
    if (body.get("password").asText().equals(PASSWORD)) {
      answer(exchange, 201, tokens());
    } else {
      answer(exchange, 401, problem("Wrong address or password."));
    }
  }

  private void renew(HttpExchange exchange) throws IOException {
    renewals++;
    answer(exchange, 201, tokens());
  }

  private JsonNode tokens() {
    String token = UUID.randomUUID().toString();
    tokens.add(token);
    return json.createObjectNode()
        .put("accessToken", token)
        .put("refreshToken", "again")
        .put("expiresIn", lifetimeSeconds);
  }

  private boolean isRefused(HttpExchange exchange) throws IOException {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null || !tokens.contains(header.substring("Bearer ".length()))) {
      answer(exchange, 401, problem("Sign in"));
      return true;
    }
    return false;
  }

  private void connect(HttpExchange exchange, JsonNode body) throws IOException {
    if (!isRefused(exchange)) {
      String handle = body.get("externalId").asText();
      String id = UUID.nameUUIDFromBytes(handle.getBytes(StandardCharsets.UTF_8)).toString();
      connections.put(id, handle);
      answer(exchange, 201, json.createObjectNode().put("id", id).put("channel", "x"));
    }
  }

  private void file(HttpExchange exchange, JsonNode body) throws IOException {
    if (isRefused(exchange)) {
      return;
    }
    bulks.add(body.size());
    ObjectNode answer = json.createObjectNode();
    ArrayNode results = answer.putArray("results");
    ArrayNode errors = json.createArrayNode();
    int index = 0;
    for (JsonNode interaction : body) {
      ObjectNode result = results.addObject().put("index", index);
      if (interaction.get("body").asText().equals("refuse me")) {
        result.set("problem", problem("/body is refused"));
        errors.addObject().put("pointer", "/" + index + "/body").put("detail", "is refused");
      } else {
        interactions.put(interaction.get("externalId").asText(), interaction);
        result.put("id", UUID.randomUUID().toString());
      }
      index++;
    }
    if (errors.size() == body.size()) {
      answer(exchange, 422, problem("All is bad").set("errors", errors));
    } else {
      answer(exchange, 202, answer);
    }
  }

  private void take(HttpExchange exchange, String path, JsonNode body) throws IOException {
    if (isRefused(exchange)) {
      return;
    }
    ObjectNode answer = json.createObjectNode();
    ArrayNode results = answer.putArray("results");
    for (JsonNode one : body) {
      ObjectNode result = results.addObject().put("index", results.size() - 1);
      if (unfiled > 0) {
        unfiled--;
        result.set("problem", problem("No such message").put("status", 404));
      } else {
        told.computeIfAbsent(path, _ -> new ArrayList<>()).add(one);
      }
    }
    answer(exchange, 200, answer);
  }

  private ObjectNode problem(String detail) {
    return json.createObjectNode().put("title", "Problem").put("detail", detail);
  }

  private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
