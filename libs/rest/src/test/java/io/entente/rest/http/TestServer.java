package io.entente.rest.http;

import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.entente.rest.testing.RawHttp;
import io.entente.rest.testing.TestKeys;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The test application, running. */
public final class TestServer implements AutoCloseable {
  static final String NAME = "echo";

  public static final Caller ADA =
      new Caller(
          UUID.fromString("0193e7a0-0000-7000-8000-0000000000a0"),
          UUID.fromString("0193e7a0-0000-7000-8000-0000000000a1"),
          "Ada",
          Role.AGENT);

  private final EmbeddedServer server;
  private final RawHttp http;
  private final String token;

  public TestServer(TestKeys keys) {
    Map<String, Object> properties = new HashMap<>(keys.properties());
    properties.put("entente.service", NAME);
    server = ApplicationContext.run(EmbeddedServer.class, properties);
    http = new RawHttp(server.getPort());
    token = keys.token(ADA);
  }

  public RawHttp raw() {
    return http;
  }

  public int port() {
    return server.getPort();
  }

  public ApplicationContext context() {
    return server.getApplicationContext();
  }

  public String authorization() {
    return "Authorization: Bearer " + token;
  }

  /** A request of Ada's with more header lines. */
  public RawHttp.Answer get(String path, String... headers) {
    return raw().send(head("GET " + path, headers) + "\r\n");
  }

  public RawHttp.Answer request(String methodAndPath, String... headers) {
    return raw().send(head(methodAndPath, headers) + "\r\n");
  }

  public RawHttp.Answer post(String path, String body, String... headers) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return raw()
        .send(
            (head("POST " + path, headers) + "Content-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));
  }

  public RawHttp.Answer withToken(String given, String... headers) {
    String lines = String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n");
    return raw()
        .send(
            "GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + given
                + "\r\n"
                + lines
                + "\r\n");
  }

  private String head(String methodAndPath, String... headers) {
    return methodAndPath
        + " HTTP/1.1\r\nHost: x\r\n"
        + authorization()
        + "\r\n"
        + String.join("\r\n", headers)
        + (headers.length == 0 ? "" : "\r\n");
  }

  @Override
  public void close() {
    server.close();
  }
}
