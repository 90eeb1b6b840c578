package io.entente.contacts.note;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What is kept of a note that was taken away: all but what it said. */
@Serdeable
record RemovedNote(UUID id, UUID authorId, String authorName, Instant createdAt) {
  static RemovedNote of(ContactNote note) {
    return new RemovedNote(note.id(), note.authorId(), note.authorName(), note.createdAt());
  }
}
