package io.entente.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who takes forever takes it from nobody else. */
class SlowCallersTest {
  private static final int OF_EACH_KIND = 40;
  private static final long MOST_SECONDS = 30;

  @Test
  @Tag("slow")
  void slowCallersAreCutOffAndOthersAreServedMeanwhile() throws Exception {
    try (GatewayWorld world = new GatewayWorld();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String token = world.ownerToken();
      String head = "Host: x\r\nAuthorization: Bearer " + token + "\r\n";
      String post =
          "POST /api/v1/contacts HTTP/1.1\r\n" + head + "Content-Type: application/json\r\n";
      long[] before = millis(world, token);
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Duration>> slow = new ArrayList<>();
      for (int i = 0; i < OF_EACH_KIND; i++) {
        slow.add(
            threads.submit(() ->
                untilClosed(
                    world.port(),
                    "GET /api/v1/contacts HTTP/1.1\r\n",
                    second -> "X-" + second + ": a\r\n")));
        slow.add(
            threads.submit(() ->
                untilClosed(world.port(), post + "Content-Length: 100000\r\n\r\n", second -> "a")));
        slow.add(
            threads.submit(() ->
                untilClosed(
                    world.port(),
                    post + "Transfer-Encoding: chunked\r\n\r\n",
                    second -> "1\r\na\r\n")));
      }
      Future<long[]> meanwhile =
          threads.submit(() -> {
            long[] all = {};
            while (!done.get()) {
              long[] more = millis(world, token);
              all = Arrays.copyOf(all, all.length + more.length);
              System.arraycopy(more, 0, all, all.length - more.length, more.length);
            }
            return all;
          });

      for (Future<Duration> closed : slow) {
        assertThat(closed.get().toSeconds()).isLessThanOrEqualTo(MOST_SECONDS);
      }
      done.set(true);

      assertThat(percentile(meanwhile.get(), 99))
          .as("milliseconds at the 99th percentile, before %d", percentile(before, 99))
          .isLessThan(1_000);
      assertThat(world.get("/api/v1/contacts", token).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void idleConnectionsTakeNoTurn() throws Exception {
    try (GatewayWorld world = new GatewayWorld()) {
      String token = world.ownerToken();
      List<Socket> idle = new ArrayList<>();
      try {
        for (int i = 0; i < 1_000; i++) {
          idle.add(new Socket("127.0.0.1", world.port()));
        }

        assertThat(world.get("/api/v1/contacts", token).statusCode()).isEqualTo(200);
        assertThat(world.get("/api/v1/members", token).statusCode()).isEqualTo(200);
      } finally {
        for (Socket socket : idle) {
          socket.close();
        }
      }
    }
  }

  @Test
  void whoLeavesInTheMiddleLeavesNoLineToTheServices() throws Exception {
    try (GatewayWorld world = new GatewayWorld()) {
      String token = world.ownerToken();
      for (int i = 0; i < 600; i++) { // more than the lines that there are to a service
        try (Socket socket = new Socket("127.0.0.1", world.port())) {
          socket
              .getOutputStream()
              .write(
                  ("POST /api/v1/contacts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                          + token
                          + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{")
                      .getBytes(StandardCharsets.US_ASCII));
        }
      }

      for (int i = 0; i < 20; i++) {
        assertThat(world.get("/api/v1/contacts", token).statusCode()).isEqualTo(200);
      }
    }
  }

  /** Sends a part each second until the connection is closed, and says how long that took. */
  private static Duration untilClosed(int port, String first, IntFunction<String> parts)
      throws IOException {
    long began = System.nanoTime();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
      for (int second = 0; second < 2 * MOST_SECONDS; second++) {
        if (isClosed(socket.getInputStream())) {
          break;
        }
        socket.getOutputStream().write(parts.apply(second).getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // closed while we wrote
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static boolean isClosed(InputStream in) throws IOException {
    try {
      while (in.read() >= 0) {
        // an answer may come before the end
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static long[] millis(GatewayWorld world, String token) {
    long[] millis = new long[50];
    for (int i = 0; i < millis.length; i++) {
      long began = System.nanoTime();
      assertThat(world.get("/api/v1/contacts", token).statusCode()).isEqualTo(200);
      millis[i] = (System.nanoTime() - began) / 1_000_000;
    }
    return millis;
  }

  private static long percentile(long[] values, int percent) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) * percent / 100];
  }
}
