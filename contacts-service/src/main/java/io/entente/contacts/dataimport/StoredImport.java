package io.entente.contacts.dataimport;

import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.table.Layout;
import io.entente.rest.Conflict;
import java.time.Instant;
import java.util.UUID;

/**
 * A file as it is kept.
 *
 * @param sha256 in hexadecimal digits
 * @param outdated whether somebody was erased since it was sent, who may stand in it
 */
public record StoredImport(
    UUID id,
    String name,
    Instant createdAt,
    long bytes,
    String sha256,
    Layout layout,
    Mapping mapping,
    boolean outdated) {
  StoredImport with(Layout otherLayout, Mapping otherMapping) {
    return new StoredImport(
        id, name, createdAt, bytes, sha256, otherLayout, otherMapping, outdated);
  }

  /**
   * This, to be shown or gone through.
   *
   * @throws Conflict if it may tell of somebody who was erased
   */
  public StoredImport usable() {
    if (outdated) {
      throw new Conflict(
          "outdated",
          "Somebody was erased since the file was sent, who may stand in it. Send it anew.");
    }
    return this;
  }
}
