package io.entente.contacts.dataimport;

import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.table.Layout;
import java.time.Instant;
import java.util.UUID;

/**
 * A file as it is kept.
 *
 * @param sha256 in hexadecimal digits
 */
public record StoredImport(
    UUID id,
    String name,
    Instant createdAt,
    long bytes,
    String sha256,
    Layout layout,
    Mapping mapping) {
  StoredImport with(Layout otherLayout, Mapping otherMapping) {
    return new StoredImport(id, name, createdAt, bytes, sha256, otherLayout, otherMapping);
  }
}
