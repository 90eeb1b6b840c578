package io.entente.rest.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.entente.rest.token.AccessTokenSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Publishes keys at an address of its own as the gateway does, and signs access tokens with the
 * newest of them; says there, too, who is a member and which teams there are.
 */
public final class TestKeys implements AutoCloseable {
  /** Kept for all: making one takes a second. */
  private static final List<RSAKey> GENERATED = new CopyOnWriteArrayList<>();

  private final List<RSAKey> keys = new CopyOnWriteArrayList<>(List.of(generated(0)));
  private final Set<UUID> members = ConcurrentHashMap.newKeySet();
  private final Set<UUID> teams = ConcurrentHashMap.newKeySet();
  private final AtomicInteger fetches = new AtomicInteger();
  private final HttpServer server;
  private int used = 1;

  private static final class Shared {
    static final TestKeys KEYS = new TestKeys();
  }

  public TestKeys() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/keys",
        exchange -> {
          fetches.incrementAndGet();
          byte[] body = published().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/members/",
        exchange -> {
          String id = exchange.getRequestURI().getPath().substring("/members/".length());
          boolean known = members.contains(UUID.fromString(id));
          byte[] body =
              "{\"id\":\"%s\",\"email\":\"%s@example.org\",\"name\":\"Ada\",\"role\":\"agent\"}"
                  .formatted(id, id)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 404, known ? body.length : -1);
          if (known) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.createContext(
        "/teams",
        exchange -> {
          byte[] body =
              teams.stream()
                  .map("{\"id\":\"%s\"}"::formatted)
                  .collect(Collectors.joining(",", "{\"items\":[", "]}"))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** One for all tests of the JVM. */
  public static TestKeys shared() {
    return Shared.KEYS;
  }

  /** What a service needs to know to trust the tokens made here. */
  public Map<String, Object> properties() {
    return Map.of(
        "entente.jwks.url", url(), "entente.cursor.secret", "a secret for the tests alone");
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  /** How often the keys were asked for. */
  public int fetches() {
    return fetches.get();
  }

  /** Makes somebody a member, of any workspace that is asked about. */
  public UUID join(UUID memberId) {
    members.add(memberId);
    return memberId;
  }

  /** Takes somebody out of all workspaces. */
  public void leave(UUID memberId) {
    members.remove(memberId);
  }

  /** Makes a team, of any workspace that is asked about. */
  public UUID team(UUID teamId) {
    teams.add(teamId);
    return teamId;
  }

  public RSAKey newest() {
    return keys.getLast();
  }

  /** Adds a key, which signs from now on. */
  public RSAKey rotate() {
    keys.add(generated(used++));
    return newest();
  }

  /** Withdraws all keys for a new one. */
  public void replace() {
    rotate();
    keys.removeIf(key -> !key.equals(newest()));
  }

  public String token(Caller caller) {
    return new AccessTokenSigner(newest()).sign(caller, Instant.now());
  }

  public String token(UUID workspaceId, Role role) {
    return token(new Caller(workspaceId, UUID.randomUUID(), "Ada", role));
  }

  private String published() {
    return new JWKSet(List.copyOf(keys)).toPublicJWKSet().toString();
  }

  /** A key that stands for one of ours, or of a stranger's: the same number, the same key. */
  public static synchronized RSAKey generated(int number) {
    while (GENERATED.size() <= number) {
      GENERATED.add(generate());
    }
    return GENERATED.get(number);
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
