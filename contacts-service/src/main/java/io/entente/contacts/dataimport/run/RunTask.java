package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.table.Layout;
import java.util.UUID;

/**
 * A run as who works on it has it.
 *
 * @param holder under which name it is held
 * @param sha256 of the file
 * @param workedTo the last row that is done
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
    long workedTo) {}
