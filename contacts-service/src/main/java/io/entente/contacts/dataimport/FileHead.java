package io.entente.contacts.dataimport;

import java.util.List;

/**
 * The beginning of a file.
 *
 * @param rows cell by cell
 * @param remarks what is odd about it
 */
record FileHead(List<List<String>> rows, List<String> remarks) {
  FileHead {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }
}
