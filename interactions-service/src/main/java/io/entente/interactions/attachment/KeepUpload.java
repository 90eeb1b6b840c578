package io.entente.interactions.attachment;

import io.entente.events.Ids;
import io.entente.interactions.timer.Timers;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Unavailable;
import io.entente.sql.Transactions;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a file that a member sends. It is announced before it is kept and referred to afterwards:
 * whatever breaks off in between, the timer of its content finds what nothing refers to.
 */
@Singleton
final class KeepUpload {
  /** How long an upload that no message takes is kept. */
  static final Duration UNUSED = Duration.ofHours(24);

  /** How long to keep content may take. */
  private static final Duration ANNOUNCED = Duration.ofHours(1);

  /** For who looks for references just before this one can be seen. */
  private static final Duration REFERRED = Duration.ofMinutes(1);

  private final FileVault vault;
  private final AttachmentStore attachments;
  private final ContentStore contents;
  private final Timers timers;
  private final Transactions transactions;
  private final Clock clock;
  private final long most;

  KeepUpload(
      FileVault vault,
      AttachmentStore attachments,
      ContentStore contents,
      Timers timers,
      Transactions transactions,
      Clock clock,
      AttachmentSettings settings) {
    this.vault = vault;
    this.attachments = attachments;
    this.contents = contents;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
    this.most = settings.bytes();
  }

  /**
   * @param digest what the caller says that the SHA-256 of it is; null if nothing is said
   * @throws IOException if it does not arrive, or can't be kept
   */
  Attachment keep(Caller by, String name, @Nullable String digest, InputStream content)
      throws IOException {
    Path arrived = vault.spool();
    try {
      Arrived read = read(content, arrived);
      if (digest != null && !digest.equals(read.sha256())) {
        throw new InvalidRequest("Content-Digest", "is not the digest of what arrived");
      }
      String type = FileTypes.of(arrived, name);
      FileKey key = new FileKey(by.workspaceId(), read.sha256());
      announce(key);
      vault.keep(key, arrived);
      Attachment kept =
          new Attachment(
              Ids.next(), name, type, read.size(), FileTypes.isInline(type), read.sha256(), null);
      refer(by, key, kept);
      return kept;
    } finally {
      Files.deleteIfExists(arrived);
    }
  }

  private Arrived read(InputStream content, Path into) throws IOException {
    try {
      Arrived read = Arrived.read(content, into, most);
      if (read.size() == 0) {
        throw new InvalidRequest("", "is empty");
      }
      return read;
    } catch (Arrived.TooLarge e) {
      throw tooLarge(most);
    }
  }

  static HttpStatusException tooLarge(long most) {
    return new HttpStatusException(
        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
        "A file has " + most / (1024 * 1024) + " MiB at most.");
  }

  private void announce(FileKey key) {
    transactions.write(() -> {
      Instant until = clock.instant().plus(ANNOUNCED).truncatedTo(ChronoUnit.MICROS);
      contents.announce(key, until);
      timers.set(SweepContents.KIND, key.workspaceId(), key.contentId(), until);
      return until;
    });
  }

  private void refer(Caller by, FileKey key, Attachment kept) {
    UUID workspaceId = by.workspaceId();
    transactions.write(() -> {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      if (!contents.hold(key, now.plus(REFERRED))) {
        throw new Unavailable("The file took too long to be kept.", Duration.ofSeconds(1));
      }
      attachments.insert(workspaceId, by.memberId(), key.contentId(), kept, now);
      timers.set(SweepUploads.KIND, workspaceId, kept.id(), now.plus(UNUSED));
      return kept;
    });
  }
}
