package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypesTest {
  @TempDir private Path folder;

  private String typeOf(byte[] content, String name) throws IOException {
    return FileTypes.of(Files.write(folder.resolve("file"), content), name);
  }

  @Test
  void theContentDecides() throws IOException {
    assertThat(typeOf(Samples.PNG, "invoice.pdf")).isEqualTo("image/png");
    assertThat(typeOf(Samples.PDF, "a.png")).isEqualTo("application/pdf");
    assertThat(typeOf(Samples.TEXT, "letter.txt")).isEqualTo("text/plain");
    assertThat(typeOf(Samples.TEXT, "list.csv")).isEqualTo("text/csv");
    assertThat(typeOf(Samples.zip("a.txt"), "a.zip")).isEqualTo("application/zip");
    assertThat(typeOf(Samples.zip("word/document.xml"), "a.docx"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @Test
  void whatRunsIsOfNoType() throws IOException {
    for (String name : new String[] {"a.png", "a.html", "a", "a.svg", "a.js", "a.txt"}) {
      assertThat(typeOf(Samples.HTML, name)).as(name).isEqualTo(FileTypes.UNKNOWN);
      assertThat(typeOf(Samples.SVG, name)).as(name).isEqualTo(FileTypes.UNKNOWN);
      assertThat(typeOf(Samples.SHELL, name)).as(name).isEqualTo(FileTypes.UNKNOWN);
      assertThat(typeOf(Samples.WINDOWS_PROGRAM, name)).as(name).isEqualTo(FileTypes.UNKNOWN);
    }
    assertThat(typeOf(Samples.TEXT, "a.html")).isEqualTo(FileTypes.UNKNOWN);
    assertThat(typeOf(Samples.TEXT, "a.svg")).isEqualTo(FileTypes.UNKNOWN);
    assertThat(typeOf(Samples.zip("META-INF/MANIFEST.MF"), "a.jar")).isEqualTo(FileTypes.UNKNOWN);
  }

  @Test
  void aNameAloneMakesNoImage() throws IOException {
    assertThat(typeOf(new byte[] {1, 2, 3, (byte) 0x91, 0}, "a.png")).isEqualTo(FileTypes.UNKNOWN);
    assertThat(typeOf(Samples.TEXT, "a.png")).isEqualTo("text/plain");
  }

  @Test
  void noTypeThatIsShownInPlaceRunsAnything() throws IOException {
    assertThat(FileTypes.isInline(typeOf(Samples.PNG, "a"))).isTrue();
    assertThat(FileTypes.isInline(typeOf(Samples.PDF, "a.pdf"))).isFalse();
    assertThat(FileTypes.isInline("image/svg+xml")).isFalse();
    assertThat(FileTypes.isInline("text/html")).isFalse();
    assertThat(FileTypes.isInline("text/plain")).isFalse();
  }
}
