package io.entente.interactions.attachment;

import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds what a caller may have: files of messages, and one's own that no message took yet. As what
 * a deleted message said, its files are for owners and admins alone.
 */
@Singleton
final class FindFile {
  private final AttachmentStore attachments;
  private final FileVault vault;

  FindFile(AttachmentStore attachments, FileVault vault) {
    this.attachments = attachments;
    this.vault = vault;
  }

  /** A file whose content is kept here. */
  record Found(FileKey key, Attachment attachment, Instant at) {
    long size() {
      return Objects.requireNonNull(attachment.size());
    }

    String entityTag() {
      return "\"" + key.sha256() + "\"";
    }
  }

  /**
   * @throws NotFound if there is none, or the caller may not have it, or only a network has it
   */
  Found find(Caller caller, UUID id) {
    return attachments
        .find(caller.workspaceId(), id)
        .filter(it -> it.holderId() != null || caller.memberId().equals(it.uploadedBy()))
        .filter(it -> !it.deleted() || caller.isAtLeastAdmin())
        .flatMap(it -> kept(caller.workspaceId(), it))
        .orElseThrow(() -> new NotFound("attachment"));
  }

  private static Optional<Found> kept(UUID workspaceId, AttachmentStore.Kept it) {
    String sha256 = it.attachment().sha256();
    return sha256 == null
        ? Optional.empty()
        : Optional.of(new Found(new FileKey(workspaceId, sha256), it.attachment(), it.createdAt()));
  }

  InputStream open(Found found, Portion portion) throws IOException {
    return vault.open(found.key(), portion);
  }
}
