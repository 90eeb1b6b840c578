package io.entente.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.standalone.client.CallFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
  @TempDir Path folder;

  @Test
  void aReturnWithoutALineFeedIsText() throws IOException {
    assertThat(rows("id,text\n1,one\r\rtwo\r\n2,\"three\rfour\"\n3,five\r\n"))
        .containsExactly("2: 1|one\r\rtwo", "3: 2|three\rfour", "4: 3|five");
  }

  @Test
  void aReturnAtTheVeryEndIsText() throws IOException {
    assertThat(rows("id,text\n1,one\r")).containsExactly("2: 1|one\r");
  }

  @Test
  void quotedFieldsHoldLineBreaksAndQuotes() throws IOException {
    assertThat(rows("id,text\n1,\"one\ntwo\r\nthree\"\n2,\"a \"\"b\"\" c\"\n"))
        .containsExactly("2: 1|one\ntwo\r\nthree", "3: 2|a \"b\" c");
  }

  @Test
  void columnsAreFoundByNameWhateverStandsBesideThem() throws IOException {
    assertThat(rows("\uFEFF,text,more,id\n0,one,x,1\n")).containsExactly("2: 1|one");
  }

  @Test
  void everyCharacterOfUnicodeIsKept() throws IOException {
    assertThat(rows("id,text\n1,👩‍👩‍👧 é 漢\n")).containsExactly("2: 1|👩‍👩‍👧 é 漢");
  }

  @Test
  void aGzippedFileReadsAlike() throws IOException {
    Path file = folder.resolve("file.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("id,text\n1,one\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(rows(file)).containsExactly("2: 1|one");
  }

  @Test
  void aFileThatOnlyItsNameCallsGzippedIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file.csv.gz"), "id,text\n1,one\n");

    assertThatThrownBy(() -> rows(file))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("file.csv.gz is not gzip");
  }

  @Test
  void emptyLinesAreNoRowsButAreCounted() throws IOException {
    assertThat(rows("id,text\n\n1,one\n\n")).containsExactly("3: 1|one");
  }

  @Test
  void aFileWithoutAColumnIsRefused() {
    assertThatThrownBy(() -> rows("id,texts\n1,one\n"))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("no column text");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> rows(""))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("is empty");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> rows(folder.resolve("none.csv")))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("There is no file");
  }

  private List<String> rows(String text) throws IOException {
    return rows(Files.writeString(folder.resolve("file.csv"), text));
  }

  private static List<String> rows(Path file) {
    List<String> rows = new ArrayList<>();
    new CsvFile(file, List.of("id", "text"))
        .each(row -> rows.add(row.number() + ": " + row.get("id") + "|" + row.get("text")));
    return rows;
  }
}
