package io.entente.interactions.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A network that keeps what it hears and answers as it is told to, in that order. */
final class FakeNetwork implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private int named;

  /** A call as it came. */
  record Heard(String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.get(name).getFirst();
    }
  }

  /** What is said to a call. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange call) throws IOException;
  }

  FakeNetwork() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  synchronized FakeNetwork next(Answer answer) {
    answers.add(answer);
    return this;
  }

  static Answer status(int status, String body, String... header) {
    return call -> {
      if (header.length > 0) {
        call.getResponseHeaders().set(header[0], header[1]);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      call.getResponseBody().write(bytes);
      call.close();
    };
  }

  /** Hears all of it and hangs up. */
  static Answer nothing() {
    return HttpExchange::close;
  }

  /** Says nothing until it may. */
  static Answer after(CountDownLatch latch, Answer answer) {
    return call -> {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      answer.to(call);
    };
  }

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Answer answer = take();
    heard.add(
        new Heard(call.getRequestURI().getPath(), Map.copyOf(call.getRequestHeaders()), body));
    answer.to(call);
  }

  private synchronized Answer take() {
    Answer answer = answers.poll();
    return answer == null ? status(200, "{\"externalId\": \"n" + ++named + "\"}") : answer;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
