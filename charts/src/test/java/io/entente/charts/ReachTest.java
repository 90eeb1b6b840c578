package io.entente.charts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReachTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private HttpServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/well", exchange -> answer(exchange, 200));
    server.createContext("/ill", exchange -> answer(exchange, 503));
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status)
      throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void allThatAnswerAreReached() {
    assertThat(reach("/well", "/well")).isTrue();
    assertThat(said.toString(UTF_8))
        .isEqualTo("200 %s/well%n200 %s/well%n".formatted(address, address));
  }

  @Test
  void oneThatIsIllIsToldAndTheRestIsAskedAllTheSame() {
    assertThat(reach("/ill", "/well")).isFalse();
    assertThat(said.toString(UTF_8))
        .isEqualTo("503 %s/ill%n200 %s/well%n".formatted(address, address));
  }

  @Test
  void oneThatIsNotThereIsToldWithItsReason() {
    server.stop(0);

    assertThat(reach("/well")).isFalse();
    assertThat(said.toString(UTF_8))
        .startsWith("--- " + address + "/well: java.net.ConnectException");
  }

  @Test
  void nothingAskedIsNothingReached() {
    assertThat(reach()).isFalse();
  }

  private boolean reach(String... paths) {
    List<String> addresses = List.of(paths).stream().map(path -> address + path).toList();
    return Reach.all(addresses, new PrintStream(said, true, UTF_8));
  }
}
