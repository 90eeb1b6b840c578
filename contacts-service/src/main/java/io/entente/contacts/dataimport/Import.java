package io.entente.contacts.dataimport;

import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.table.Layout;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file of contacts, and how its rows would be taken.
 *
 * @param name of the file
 * @param bytes how long it is
 * @param sha256 in hexadecimal digits
 * @param mapping guessed until somebody gives one
 * @param rows the first, cell by cell
 * @param remarks what is odd about the file
 */
@Serdeable
record Import(
    UUID id,
    String name,
    Instant createdAt,
    long bytes,
    String sha256,
    Layout layout,
    Mapping mapping,
    List<List<String>> rows,
    List<String> remarks) {
  Import {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  static Import of(StoredImport kept, FileHead head) {
    return new Import(
        kept.id(),
        kept.name(),
        kept.createdAt(),
        kept.bytes(),
        kept.sha256(),
        kept.layout(),
        kept.mapping(),
        head.rows(),
        head.remarks());
  }
}
