package io.entente.gateway;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.rest.testing.RawHttp;
import io.entente.sql.Sql;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway with its first owner, and one upstream that stands for all services. */
public final class GatewayWorld implements AutoCloseable {
  public static final String OWNER = "owner@example.org";
  public static final String PASSWORD = "correct horse battery";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Upstream upstream = new Upstream();
  private final Database database = BackingServers.shared().database("gateway");
  private final List<ApplicationContext> replicas = new CopyOnWriteArrayList<>();
  private final ApplicationContext context;

  public GatewayWorld() {
    this(Map.of());
  }

  public GatewayWorld(Map<String, Object> more) {
    context = start(more);
  }

  /** Another replica on the same database, or the same one after a restart. */
  public ApplicationContext start(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("entente.http.port", -1);
    properties.put("entente.database.host", database.host());
    properties.put("entente.database.port", database.port());
    properties.put("entente.database.name", database.name());
    properties.put("entente.database.user", database.user());
    properties.put("entente.database.password", database.password());
    properties.put("entente.cursor.secret", "a secret for the tests alone");
    properties.put("entente.owner.password", PASSWORD);
    for (String service : new String[] {"contacts", "interactions", "kpi"}) {
      properties.put("entente.upstreams." + service, upstream.address());
    }
    // Tests look at what reaches the upstream, and tell it themselves.
    properties.put("entente.members.told-every", "1h");
    properties.putAll(more);
    ApplicationContext replica = GatewayApplication.start(properties);
    replicas.add(replica);
    return replica;
  }

  /** Stops the clocks of all replicas. */
  public void stopTime() {
    clocks().forEach(SetClock::stop);
  }

  /** Moves the clocks of all replicas. */
  public void pass(Duration time) {
    clocks().forEach(clock -> clock.pass(time));
  }

  private List<SetClock> clocks() {
    return replicas.stream()
        .filter(ApplicationContext::isRunning)
        .map(replica -> replica.getBean(SetClock.class))
        .toList();
  }

  public Upstream upstream() {
    return upstream;
  }

  public Database database() {
    return database;
  }

  public Sql sql() {
    return context.getBean(Sql.class);
  }

  public ApplicationContext context() {
    return context;
  }

  public int port() {
    return context.getBean(EmbeddedServer.class).getPort();
  }

  public RawHttp raw() {
    return new RawHttp(port());
  }

  public HttpRequest.Builder request(String path) {
    return request(context, path);
  }

  /** A request of that replica. */
  public HttpRequest.Builder request(ApplicationContext replica, String path) {
    int port = replica.getBean(EmbeddedServer.class).getPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> get(String path, String token) {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  public HttpResponse<String> get(ApplicationContext replica, String path, String token) {
    return send(request(replica, path).header("Authorization", "Bearer " + token));
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return post(context, path, json, headers);
  }

  public HttpResponse<String> post(
      ApplicationContext replica, String path, String json, String... headers) {
    HttpRequest.Builder request =
        request(replica, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  public HttpResponse<String> signIn(String email, String password) {
    return post(
        "/api/v1/sessions", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
  }

  public Map<String, Object> ownerSession() {
    return json(signIn(OWNER, PASSWORD));
  }

  public String ownerToken() {
    return (String) ownerSession().get("accessToken");
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> json(HttpResponse<String> response) {
    try {
      return context.getBean(JsonMapper.class).readValue(response.body(), Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(response.statusCode() + " " + response.body(), e);
    }
  }

  @Override
  public void close() {
    replicas.forEach(ApplicationContext::close);
    upstream.close();
  }
}
