package io.entente.contacts.dataimport;

import io.entente.contacts.attribute.ContactAttributeStore;
import io.entente.contacts.dataimport.ImportStore.Sender;
import io.entente.contacts.dataimport.mapping.GuessMapping;
import io.entente.contacts.dataimport.table.DetectLayout;
import io.entente.contacts.dataimport.table.Layout;
import io.entente.contacts.dataimport.table.TextEncoding;
import io.entente.contacts.dataimport.table.UnreadableTable;
import io.entente.contacts.dataimport.table.Utf8Check;
import io.entente.events.Ids;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file of contacts in, piece by piece, and finds out how it is to be read. It is announced
 * first: what breaks off leaves nothing that is not forgotten with it.
 */
@Singleton
final class TakeFile {
  static final int MOST_COLUMNS = 500;
  private static final long MEBIBYTE = 1024 * 1024;

  private final ImportStore imports;
  private final ChunkStore chunks;
  private final ReadHead head;
  private final DetectLayout detect;
  private final ContactAttributeStore attributes;
  private final OncePerKey once;
  private final Clock clock;

  TakeFile(
      ImportStore imports,
      ChunkStore chunks,
      ReadHead head,
      DetectLayout detect,
      ContactAttributeStore attributes,
      OncePerKey once,
      Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.head = head;
    this.detect = detect;
    this.attributes = attributes;
    this.once = once;
    this.clock = clock;
  }

  private record Received(long bytes, String sha256, boolean isUtf8) {}

  /**
   * @param key a name of the request; null if it has none
   * @throws InvalidRequest if it holds no rows that can be told from each other
   */
  Import take(Caller by, String name, InputStream content, @Nullable String key) {
    UUID workspaceId = by.workspaceId();
    UUID id = Ids.next();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try {
      imports.announce(workspaceId, new Sender(by.memberId(), by.name()), id, name, now);
      Received received = receive(workspaceId, id, content);
      Layout layout = layout(workspaceId, id, received);
      FileHead shown = head.read(workspaceId, id, layout);
      if (shown.rows().isEmpty()) {
        throw new InvalidRequest("", "holds no row that can be read; " + remarks(shown));
      }
      StoredImport whole =
          new StoredImport(
              id,
              name,
              now,
              received.bytes(),
              received.sha256(),
              layout,
              GuessMapping.of(layout, shown.sample(), attributes.all(workspaceId)),
              false);
      Import taken = received(by, whole, shown, key);
      if (!taken.id().equals(id)) {
        forget(workspaceId, id);
      }
      return taken;
    } catch (RuntimeException e) {
      forget(workspaceId, id);
      throw e;
    }
  }

  /** The file itself, or the one that the request of that key was answered with. */
  private Import received(Caller by, StoredImport whole, FileHead shown, @Nullable String key) {
    return once.run(
        by,
        once.key(key, "imports", List.of(whole.name(), whole.sha256())),
        Import.class,
        () -> {
          imports.received(by.workspaceId(), whole);
          return Import.of(whole, shown);
        });
  }

  private void forget(UUID workspaceId, UUID id) {
    chunks.delete(workspaceId, id);
    imports.delete(workspaceId, id);
  }

  private static String remarks(FileHead shown) {
    return shown.remarks().isEmpty()
        ? "the first is taken for the header"
        : String.join("; ", shown.remarks());
  }

  private Received receive(UUID workspaceId, UUID id, InputStream content) {
    MessageDigest digest = sha256();
    Utf8Check utf8 = new Utf8Check();
    byte[] buffer = new byte[ChunkStore.CHUNK];
    long bytes = 0;
    int number = 0;
    for (int read = next(content, buffer); read > 0; read = next(content, buffer)) {
      bytes += read;
      if (bytes > ImportsController.MOST_MEBIBYTES * MEBIBYTE) {
        throw tooLarge();
      }
      digest.update(buffer, 0, read);
      utf8.add(buffer, read);
      chunks.add(workspaceId, id, number++, buffer, read);
    }
    return new Received(bytes, HexFormat.of().formatHex(digest.digest()), utf8.holds());
  }

  static HttpStatusException tooLarge() {
    return new HttpStatusException(
        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
        "A file has " + ImportsController.MOST_MEBIBYTES + " MiB at most.");
  }

  private static int next(InputStream content, byte[] buffer) {
    try {
      return content.readNBytes(buffer, 0, buffer.length);
    } catch (IOException _) {
      throw new BadRequest("The request ended in its middle.");
    }
  }

  private Layout layout(UUID workspaceId, UUID id, Received received) {
    byte[] first = head.bytes(workspaceId, id);
    Charset charset = TextEncoding.of(first, received.isUtf8());
    try {
      Layout layout = detect.detect(ReadHead.text(first, charset), charset.name(), null, null);
      check(layout);
      return layout;
    } catch (UnreadableTable e) {
      throw new InvalidRequest("", e.detail());
    }
  }

  static void check(Layout layout) {
    if (layout.columns().size() > MOST_COLUMNS) {
      throw new InvalidRequest(
          "", "row 1 has " + layout.columns().size() + " cells; " + MOST_COLUMNS + " are the most");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
