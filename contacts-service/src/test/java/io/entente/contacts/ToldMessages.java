package io.entente.contacts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** In the place of the interactions-service, which keeps messages by identities. */
public final class ToldMessages {
  private final Map<String, List<String>> ofIdentities = new ConcurrentHashMap<>();
  private final HttpServer server;

  ToldMessages() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/internal/personal-messages", exchange -> answer(exchange, this::documents));
    server.createContext(
        "/internal/personal-messages/count", exchange -> answer(exchange, this::count));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Documents of one line, of a person by the text of an identity's id. */
  public void keep(String identityId, List<String> documents) {
    ofIdentities.put(identityId, documents);
  }

  private List<String> meant(String request) {
    return ofIdentities.entrySet().stream()
        .filter(it -> request.contains(it.getKey()))
        .flatMap(it -> it.getValue().stream())
        .toList();
  }

  private String documents(String request) {
    StringBuilder lines = new StringBuilder();
    meant(request).forEach(it -> lines.append(it).append('\n'));
    return lines.toString();
  }

  private String count(String request) {
    return "{\"conversations\":1,\"messages\":%d,\"files\":0}".formatted(meant(request).size());
  }

  private static void answer(HttpExchange exchange, Function<String, String> answer)
      throws IOException {
    try (exchange) {
      boolean known =
          String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
              .startsWith("Bearer ");
      String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      byte[] body = answer.apply(request).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(known ? 200 : 401, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
