package io.entente.interactions.attachment;

import io.entente.interactions.testing.Api;
import io.entente.rest.testing.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Sends and gets files, byte by byte. */
record Sender(Api api) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Api.Answer upload(byte[] content, String name) {
    return upload(content, Map.of("X-File-Name", name));
  }

  Api.Answer upload(byte[] content, Map<String, String> headers) {
    HttpRequest.Builder request =
        request("").POST(BodyPublishers.ofByteArray(content)).header("Content-Type", "image/png");
    headers.forEach(request::setHeader);
    HttpResponse<String> answer = send(request, BodyHandlers.ofString());
    return new Api.Answer(answer.statusCode(), answer.body(), answer, api.json());
  }

  /** Id of a file that was sent. */
  String sent(byte[] content, String name) {
    return upload(content, name).string("id");
  }

  HttpResponse<byte[]> get(String id, String... headers) {
    HttpRequest.Builder request = request("/" + id).GET();
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request, BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.server().resolve("/api/v1/attachments" + path))
        .header("Authorization", "Bearer " + TestKeys.shared().token(api.caller()));
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
