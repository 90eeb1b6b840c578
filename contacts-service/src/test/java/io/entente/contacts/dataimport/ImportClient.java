package io.entente.contacts.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.RunningContacts;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Sends files as an admin of one workspace does. */
public final class ImportClient {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration LONG = Duration.ofSeconds(90);

  private final UUID workspaceId;
  private final String token;

  public ImportClient() {
    this(UUID.randomUUID());
  }

  public ImportClient(UUID workspaceId) {
    this.workspaceId = workspaceId;
    this.token = TestKeys.shared().token(workspaceId, Role.ADMIN);
  }

  public record Answer(int status, String text) {
    public JsonNode json() {
      try {
        JsonMapper mapper = RunningContacts.shared().bean(JsonMapper.class);
        return mapper.readValue(text, Argument.of(JsonNode.class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public Answer expect(int expected) {
      assertThat(status).as(text).isEqualTo(expected);
      return this;
    }

    public String text(String field) {
      return json().get(field).coerceStringValue();
    }
  }

  public UUID workspaceId() {
    return workspaceId;
  }

  public Answer get(String path) {
    return call("GET", path, "", BodyPublishers.noBody());
  }

  public Answer put(String path, String json) {
    return call("PUT", path, "application/json", BodyPublishers.ofString(json));
  }

  public Answer postJson(String path, String json) {
    return call("POST", path, "application/json", BodyPublishers.ofString(json));
  }

  public Answer delete(String path) {
    return call("DELETE", path, "", BodyPublishers.noBody());
  }

  public Answer post(String path) {
    return call("POST", path, "", BodyPublishers.noBody());
  }

  public Answer send(byte[] file) {
    return call("POST", "/imports", "text/csv", BodyPublishers.ofByteArray(file));
  }

  public Answer send(String file) {
    return send(file.getBytes(StandardCharsets.UTF_8));
  }

  /** The id of the file, which was taken. */
  public String sent(String file) {
    return send(file).expect(201).text("id");
  }

  /** The id of a file whose addresses and numbers are known to be its people's. */
  public String proven(String file) {
    String id = sent(file);
    put("/imports/" + id + "/mapping", "{\"verified\":true}").expect(200);
    return id;
  }

  /** A run, or a dry run, that has ended. */
  public JsonNode run(String importId, String kind) {
    String run = post("/imports/" + importId + "/" + kind).expect(202).text("id");
    return ended(importId, run);
  }

  public JsonNode ended(String importId, String run) {
    String path = "/imports/" + importId + "/runs/" + run;
    await().atMost(LONG).until(() -> !get(path).json().get("endedAt").isNull());
    return get(path).json();
  }

  /** Made, changed, unchanged and refused rows. */
  public static String counts(JsonNode run) {
    return run.get("made").getIntValue()
        + " "
        + run.get("changed").getIntValue()
        + " "
        + run.get("unchanged").getIntValue()
        + " "
        + run.get("refused").getIntValue();
  }

  private Answer call(String method, String path, String type, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(RunningContacts.shared().address().resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .method(method, body);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
