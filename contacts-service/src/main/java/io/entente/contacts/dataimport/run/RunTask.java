package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.table.Layout;
import java.time.Instant;
import java.util.UUID;

/**
 * A run as who works on it has it.
 *
 * @param holder under which name it is held
 * @param sha256 of the file
 * @param workedTo the last row that is done
 * @param sender of the file
 */
record RunTask(
    UUID workspaceId,
    UUID id,
    UUID importId,
    UUID holder,
    boolean dry,
    String sha256,
    Layout layout,
    Mapping mapping,
    long workedTo,
    Sender sender) {
  /**
   * Who sent the file.
   *
   * @param name as it was then
   */
  record Sender(UUID memberId, String name, Instant at) {}
}
