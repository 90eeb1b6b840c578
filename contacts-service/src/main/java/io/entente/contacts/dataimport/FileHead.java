package io.entente.contacts.dataimport;

import java.util.List;

/**
 * The beginning of a file.
 *
 * @param rows cell by cell
 * @param remarks what is odd about it
 * @param sample more rows, from which is guessed what the file says and how
 */
record FileHead(List<List<String>> rows, List<String> remarks, List<List<String>> sample) {
  FileHead {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
    sample = List.copyOf(sample);
  }
}
