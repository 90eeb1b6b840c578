package io.entente.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway that writes down what reached it. */
public final class Upstream implements AutoCloseable {
  /** What each answer asks of browsers. */
  public static final String POLICY = "default-src 'none'";

  /** What each answer has browsers tell others. */
  public static final String REFERRER_POLICY = "same-origin";

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger following = new AtomicInteger();

  /** A request as it arrived. */
  public record Received(
      String method, String target, Map<String, List<String>> headers, int bytes) {
    public List<String> header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .flatMap(entry -> entry.getValue().stream())
          .toList();
    }
  }

  public Upstream() {
    this(0);
  }

  public Upstream(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public List<Received> received() {
    return received;
  }

  public Received last() {
    return received.getLast();
  }

  public void forget() {
    received.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    int bytes = exchange.getRequestBody().readAllBytes().length;
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            bytes));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("X-From", "upstream");
    exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
    exchange.getResponseHeaders().add("Referrer-Policy", REFERRER_POLICY);
    if (exchange.getRequestURI().getPath().endsWith("/last")) {
      exchange.getResponseHeaders().add("Connection", "close");
      exchange.getResponseHeaders().add("Keep-Alive", "timeout=1");
    }
    if (exchange.getRequestURI().getPath().equals("/api/v1/stream")) {
      follow(exchange);
    } else if (exchange.getRequestURI().getPath().endsWith("/stream")) {
      stream(exchange);
    } else if (exchange.getRequestURI().getPath().endsWith("/seen")) {
      exchange.getResponseHeaders().add("Location", "?seen=1");
      exchange.sendResponseHeaders(303, -1);
    } else if (exchange.getRequestURI().getPath().endsWith("/known")) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      byte[] body = ("{\"bytes\":" + bytes + "}").getBytes(StandardCharsets.UTF_8);
      int status = exchange.getRequestURI().getPath().endsWith("/missing") ? 404 : 200;
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** A beat every now and then, until nobody reads any more. */
  private void follow(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    following.incrementAndGet();
    try {
      for (int beat = 0; beat < 3_000; beat++) {
        exchange.getResponseBody().write(("id: " + beat + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        synchronized (this) {
          wait(200);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      following.decrementAndGet();
    }
  }

  /** Streams that somebody follows. */
  public int following() {
    return following.get();
  }

  /** One part at once, the other when the first was seen to arrive. */
  private void stream(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    synchronized (this) {
      try {
        wait(20_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.getResponseBody().write("second\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Lets the streams go on. */
  public synchronized void goOn() {
    notifyAll();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
