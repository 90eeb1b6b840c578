package io.entente.kpi.file;

import io.micronaut.http.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a report can be written as. */
public enum FileFormat {
  CSV("text/csv; charset=utf-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String type;

  FileFormat(String type) {
    this.type = type;
  }

  public MediaType type() {
    return MediaType.of(type);
  }

  /** The name in addresses and of files. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException that says which there are
   */
  public static FileFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.ending().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be one of: "
                    + Arrays.stream(values())
                        .map(FileFormat::ending)
                        .collect(Collectors.joining(", "))));
  }
}
