package io.entente.standalone.imports;

/** The import of one file. */
interface FileImport {
  /**
   * Posts all of it.
   *
   * @throws CallFailure if the file can't be read or the server refuses
   */
  void run();
}
