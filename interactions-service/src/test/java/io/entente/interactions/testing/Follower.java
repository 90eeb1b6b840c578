package io.entente.interactions.testing;

import io.entente.rest.testing.TestKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who follows the live stream, as a browser does. */
public final class Follower implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int status;
  private final InputStream body;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile String lastId = "";
  private volatile boolean ended;

  /** An event as it came. */
  public record Told(String name, String id, String data) {}

  private Follower(HttpResponse<InputStream> answer, String lastEventId) {
    this.lastId = lastEventId == null ? "" : lastEventId;
    this.status = answer.statusCode();
    this.body = answer.body();
    Thread.ofVirtual().start(this::read);
  }

  public static Follower of(Api api, String query, String lastEventId) {
    return of(api, query, lastEventId, Map.of());
  }

  public static Follower of(
      Api api, String query, String lastEventId, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.server().resolve("/api/v1/stream" + query))
            .header("Authorization", "Bearer " + TestKeys.shared().token(api.caller()))
            .header("Accept", "text/event-stream, application/problem+json");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    headers.forEach(request::setHeader);
    try {
      return new Follower(
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), lastEventId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    Map<String, String> fields = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          String[] parts = line.split(": ", 2);
          fields.merge(parts[0], parts.length > 1 ? parts[1] : "", String::concat);
          continue;
        }
        lastId = fields.getOrDefault("id", lastId);
        if (fields.containsKey("data")) {
          told.add(new Told(fields.getOrDefault("event", "message"), lastId, fields.get("data")));
        }
        fields.clear();
      }
    } catch (IOException e) {
      // It was cut off, which is an end as well.
    }
    ended = true;
  }

  public int status() {
    return status;
  }

  /** Whether nothing more comes. */
  public boolean isEnded() {
    return ended;
  }

  /** Where it is: what it would say to go on. */
  public String lastId() {
    return lastId;
  }

  public List<Told> told() {
    return new ArrayList<>(told);
  }

  public List<String> names() {
    return told.stream().map(Told::name).toList();
  }

  /** What it was told under a name. */
  public List<String> told(String name) {
    return told.stream().filter(it -> it.name().equals(name)).map(Told::data).toList();
  }

  public boolean knows(String text) {
    return told.stream().anyMatch(it -> it.data().contains(text));
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
