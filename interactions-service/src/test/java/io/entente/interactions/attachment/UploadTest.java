package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.rest.Role;
import io.entente.rest.testing.RawHttp;
import io.entente.rest.testing.TestKeys;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
  private static final int MEBIBYTE = 1024 * 1024;
  @TempDir private static Path folder;
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api ada = Api.of(service, workspaceId, Role.AGENT);
  private final Sender sender = new Sender(ada);

  @BeforeAll
  static void start() {
    service =
        Service.start(
            BackingServers.shared().database("interactions"),
            Map.of(
                "entente.workers", "false",
                "entente.attachments.directory", folder.toString(),
                "entente.attachments.mebibytes", "9"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private List<Path> kept() {
    return files(workspaceId.toString());
  }

  private static List<Path> files(String below) {
    return Samples.files(folder.resolve(below));
  }

  @Test
  void aFileComesBackAsItWasSent() {
    Answer sent = sender.upload(Samples.PNG, "%C3%89t%C3%A9.png");

    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    assertThat(sent.body())
        .containsEntry("name", "Été.png")
        .containsEntry("contentType", "image/png")
        .containsEntry("size", Samples.PNG.length)
        .containsEntry("inline", true)
        .containsEntry("url", null);
    assertThat(kept())
        .extracting(it -> it.getFileName().toString())
        .containsExactly(sent.string("sha256"));
    HttpResponse<byte[]> got = sender.get(sent.string("id"));
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(got.body()).isEqualTo(Samples.PNG);
    assertThat(got.headers().map())
        .containsEntry("content-type", List.of("image/png"))
        .containsEntry("content-length", List.of("" + Samples.PNG.length))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
        .containsEntry("cache-control", List.of("private, no-cache"))
        .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
        .containsEntry("etag", List.of("\"" + sent.string("sha256") + "\""))
        .containsEntry(
            "content-disposition",
            List.of("inline; filename=\"_t_.png\"; filename*=UTF-8''%C3%89t%C3%A9.png"));
  }

  @Test
  void nothingActiveIsGivenOutAsWhatItIs() {
    for (byte[] content :
        List.of(Samples.HTML, Samples.SVG, Samples.SHELL, Samples.WINDOWS_PROGRAM)) {
      Answer sent = sender.upload(content, "holiday.png");
      HttpResponse<byte[]> got = sender.get(sent.string("id"));

      assertThat(sent.body()).containsEntry("inline", false);
      assertThat(got.body()).isEqualTo(content);
      assertThat(got.headers().map())
          .containsEntry("content-type", List.of("application/octet-stream"))
          .containsEntry(
              "content-disposition",
              List.of("attachment; filename=\"holiday.png\"; filename*=UTF-8''holiday.png"));
    }
  }

  @Test
  void anImageThatIsAScriptAsWellIsAnImageAndNothingElse() {
    HttpResponse<byte[]> got = sender.get(sender.sent(Samples.GIF_AND_SCRIPT, "a.js"));

    assertThat(got.headers().map())
        .containsEntry("content-type", List.of("image/gif"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"));
  }

  @Test
  void namesAreCleaned() {
    assertThat(sender.upload(Samples.TEXT, "..%2F..%2Fx").string("name")).isEqualTo("x");
    assertThat(sender.upload(Samples.TEXT, "a%0D%0AX: b%00%E2%80%AEfdp.exe").string("name"))
        .isEqualTo("aX_ bfdp.exe");
    assertThat(sender.upload(Samples.TEXT, Map.of()).string("name")).isEqualTo("file");
    assertThat(sender.upload(Samples.TEXT, "a+b.txt").string("name")).isEqualTo("a+b.txt");
    assertThat(sender.upload(Samples.TEXT, "%zz").pointers()).containsExactly("X-File-Name");
  }

  @Test
  void whatIsEmptyOrNotWhatWasMeantIsRefused() {
    assertThat(sender.upload(new byte[0], "a.txt").status()).isBetween(400, 422);
    String wrong = "sha-256=:" + "A".repeat(43) + "=:";
    assertThat(sender.upload(Samples.TEXT, Map.of("Content-Digest", wrong)).pointers())
        .containsExactly("Content-Digest");
    assertThat(sender.upload(Samples.TEXT, Map.of("Content-Digest", "md5=:AA==:")).status())
        .isEqualTo(422);
    String right = "sha-256=:fOVsixEcs2YF3n6Yd9WYk4ro0Jby2zVG7zcmcXcUz9A=:";
    assertThat(sender.upload(Samples.TEXT, Map.of("Content-Digest", right)).status())
        .isEqualTo(201);
    assertThat(sender.upload(Samples.TEXT, Map.of("Content-Encoding", "gzip")).status())
        .isEqualTo(415);
    assertThat(new Sender(ada.as(Role.VIEWER)).upload(Samples.TEXT, "a.txt").status())
        .isEqualTo(403);
    assertThat(files("incoming")).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsRead() {
    String head = head("Content-Length: " + (9 * MEBIBYTE + 1)) + "only the first bytes of it";

    RawHttp.Answer answer = raw().send(head);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("application/problem+json", "9 MiB at most");
    assertThat(kept()).isEmpty();
    assertThat(sender.upload(new byte[8 * MEBIBYTE + 5], "more-than-a-buffer").status())
        .isEqualTo(201);
    assertThat(sender.upload(new byte[9 * MEBIBYTE], "the-most").status()).isEqualTo(201);
  }

  @Test
  void whatTurnsOutToBeTooLargeLeavesNothing() {
    StringBuilder body = new StringBuilder(head("Transfer-Encoding: chunked"));
    String mebibyte = "100000\r\n" + "x".repeat(MEBIBYTE) + "\r\n";
    body.append(mebibyte.repeat(9)).append("1\r\nx\r\n0\r\n\r\n");

    assertThat(raw().send(body.toString()).status()).isEqualTo(413);

    assertThat(kept()).isEmpty();
    assertThat(files("incoming")).isEmpty();
  }

  @Test
  void aConnectionThatIsCutLeavesNothing() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", ada.server().getPort())) {
      socket
          .getOutputStream()
          .write(
              (head("Content-Length: 300000") + "x".repeat(200_000))
                  .getBytes(StandardCharsets.US_ASCII));
      await().atMost(Duration.ofMinutes(2)).until(() -> files("incoming").size() == 1);
    }

    await().atMost(Duration.ofMinutes(2)).until(() -> files("incoming").isEmpty());
    assertThat(kept()).isEmpty();
    assertThat(attachments()).isZero();
  }

  private long attachments() {
    return service
        .sql()
        .number("select count(*) from attachment where workspace_id = ?", workspaceId);
  }

  private RawHttp raw() {
    return new RawHttp(ada.server().getPort());
  }

  private String head(String length) {
    return "POST /api/v1/attachments HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\n"
        + "Authorization: Bearer "
        + TestKeys.shared().token(ada.caller())
        + "\r\n"
        + length
        + "\r\n\r\n";
  }

  @Test
  void aPartOrNothingIsGivenOutToWhoHasTheRest() {
    String id = sender.sent(Samples.TEXT, "a.txt");
    String tag = sender.get(id).headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> part = sender.get(id, "Range", "bytes=5-9");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).asString().isEqualTo("Grace");
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes 5-9/" + Samples.TEXT.length);
    HttpResponse<byte[]> outside = sender.get(id, "Range", "bytes=1000-");
    assertThat(outside.statusCode()).isEqualTo(416);
    assertThat(outside.headers().firstValue("Content-Range"))
        .contains("bytes */" + Samples.TEXT.length);
    assertThat(sender.get(id, "Range", "bytes=5-9", "If-Range", "\"other\"").statusCode())
        .isEqualTo(200);
    assertThat(sender.get(id, "Range", "bytes=5-9", "If-Range", tag).statusCode()).isEqualTo(206);
    for (String accepted : List.of("application/json", "image/avif,image/webp,*/*;q=0.8")) {
      HttpResponse<byte[]> got = sender.get(id, "Accept", accepted);
      assertThat(got.statusCode()).isEqualTo(200);
      assertThat(got.headers().firstValue("Content-Type")).contains("text/plain");
    }
    HttpResponse<byte[]> known = sender.get(id, "If-None-Match", "\"other\", W/" + tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
  }

  @Test
  void everyAnswerSaysHowLongItIs() {
    String id = sender.sent(Samples.TEXT, "a.txt");
    String tag = sender.get(id).headers().firstValue("ETag").orElseThrow();

    RawHttp.Answer whole = download(id, "Accept-Encoding: gzip");
    RawHttp.Answer part = download(id, "Range: bytes=5-9");
    RawHttp.Answer outside = download(id, "Range: bytes=1000-");
    RawHttp.Answer known = download(id, "If-None-Match: " + tag);

    assertThat(whole.has("Content-Length: " + Samples.TEXT.length)).as(whole.text()).isTrue();
    assertThat(part.has("Content-Length: 5\r\n")).as(part.text()).isTrue();
    assertThat(outside.status()).isEqualTo(416);
    assertThat(outside.has("Content-Type: application/problem+json")).as(outside.text()).isTrue();
    assertThat(outside.has("Content-Range: bytes */" + Samples.TEXT.length)).isTrue();
    assertThat(outside.body()).contains("\"code\":\"range_not_satisfiable\"");
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    for (RawHttp.Answer answer : List.of(whole, part, outside, known)) {
      assertThat(answer.has("Transfer-Encoding")).as(answer.text()).isFalse();
      assertThat(answer.closed()).as(answer.text()).isFalse();
    }
  }

  private RawHttp.Answer download(String id, String header) {
    return raw()
        .send(
            "GET /api/v1/attachments/%s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                .formatted(id, TestKeys.shared().token(ada.caller()), header));
  }

  @Test
  void anUploadIsItsSendersAloneUntilAMessageHasIt() {
    String id = sender.sent(Samples.TEXT, "a.txt");

    for (Api other : List.of(ada.as(Role.OWNER), Api.of(service, Ids.next(), Role.OWNER))) {
      assertThat(new Sender(other).get(id).statusCode()).isEqualTo(404);
      assertThat(other.send("DELETE", "attachments/" + id, null, Map.of()).status()).isEqualTo(404);
    }
    assertThat(sender.get(id).statusCode()).isEqualTo(200);
    assertThat(ada.send("DELETE", "attachments/" + id, null, Map.of()).status()).isEqualTo(204);
    assertThat(sender.get(id).statusCode()).isEqualTo(404);
  }

  @Test
  void contentGoesWithTheLastThatRefersToIt() {
    UUID first = UUID.fromString(sender.sent(Samples.TEXT, "a.txt"));
    UUID second = UUID.fromString(sender.sent(Samples.TEXT, "b.txt"));
    UUID content =
        new FileKey(workspaceId, ada.get("attachments/" + first).header("ETag").replace("\"", ""))
            .contentId();
    assertThat(kept()).hasSize(1);

    fire(SweepUploads.class, first);
    expireAndSweep(content);
    assertThat(kept()).hasSize(1);
    assertThat(sender.get(second.toString()).statusCode()).isEqualTo(200);

    UUID third = UUID.fromString(sender.sent(Samples.TEXT, "c.txt"));
    fire(SweepUploads.class, second);
    fire(SweepUploads.class, third);
    fire(SweepContents.class, content);
    assertThat(kept()).as("another upload of it may be on its way").hasSize(1);
    expireAndSweep(content);
    assertThat(kept()).isEmpty();
    assertThat(sender.get(sender.sent(Samples.TEXT, "d.txt")).body()).isEqualTo(Samples.TEXT);
  }

  private void expireAndSweep(UUID content) {
    service
        .sql()
        .update(
            "update file_content set kept_until = ? where workspace_id = ?",
            Instant.now().minusSeconds(1),
            workspaceId);
    fire(SweepContents.class, content);
  }

  private void fire(Class<? extends TimerHandler> handler, UUID subject) {
    service
        .transactions()
        .write(() -> {
          service.bean(handler).fire(List.of(new Due(workspaceId, subject, Instant.now())));
          return subject;
        });
  }
}
