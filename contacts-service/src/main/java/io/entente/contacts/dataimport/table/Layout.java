package io.entente.contacts.dataimport.table;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.Charset;
import java.util.List;

/**
 * How the rows of a file are read.
 *
 * @param encoding name of the character set
 * @param delimiter between cells; empty for NDJSON
 * @param header whether the first row names the columns
 * @param columns names in their order: of the header, else numbers from 1 on; of NDJSON the members
 *     that the first rows have
 */
@Serdeable
@Schema(name = "ImportLayout")
public record Layout(
    TableFormat format, String encoding, String delimiter, boolean header, List<String> columns) {
  public Layout {
    columns = List.copyOf(columns);
  }

  public Charset charset() {
    return Charset.forName(encoding);
  }
}
