package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "invoice.pdf | invoice.pdf",
        "'Été à Orléans.jpg' | 'Été à Orléans.jpg'",
        "../../x | x",
        "/etc/passwd | passwd",
        "C:\\Users\\ada\\a.png | a.png",
        ".htaccess | htaccess",
        "... | file",
        "'' | file",
        "'   ' | file",
        "CON | _CON",
        "nul.txt | _nul.txt",
        "LPT1 .png | _LPT1 .png",
        "'a<b>:\"|?*.png' | a_b______.png",
        "'a.png. ' | a.png",
      })
  void namesAreCleaned(String name, String clean) {
    assertThat(FileName.clean(name)).isEqualTo(clean);
  }

  @Test
  void whatCannotBeSeenGoes() {
    assertThat(FileName.clean("annex\u202egpj.exe")).isEqualTo("annexgpj.exe");
    assertThat(FileName.clean("a\u0000b\r\nSet-Cookie: c\u200b.png"))
        .isEqualTo("abSet-Cookie_ c.png");
    assertThat(FileName.clean("lone \ud800.png")).isEqualTo("lone .png");
    assertThat(FileName.clean("a\u00a0\u2003b.png")).isEqualTo("a b.png");
  }

  @Test
  void longNamesKeepTheirEndingAndWholeCharacters() {
    assertThat(FileName.clean("👩".repeat(400) + ".png")).isEqualTo("👩".repeat(146) + ".png");
    assertThat(FileName.clean("a." + "b".repeat(400))).hasSize(150);
  }

  @Test
  void addressesWithoutANameGiveTheirLastPart() {
    assertThat(FileName.of(URI.create("https://media.example.org/a/b%20c.png?x=/y.exe")))
        .isEqualTo("b c.png");
    assertThat(FileName.of(URI.create("https://media.example.org/"))).isEqualTo("file");
  }

  @Test
  void aDispositionSaysTheNameTwice() {
    assertThat(FileName.disposition("Été \"1\" %.png", false))
        .isEqualTo(
            "attachment; filename=\"_t_ _1_ _.png\";"
                + " filename*=UTF-8''%C3%89t%C3%A9%20%221%22%20%25.png");
    assertThat(FileName.disposition("a.png", true))
        .isEqualTo("inline; filename=\"a.png\"; filename*=UTF-8''a.png");
  }
}
